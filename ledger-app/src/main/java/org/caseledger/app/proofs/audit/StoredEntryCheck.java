package org.caseledger.app.proofs.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Leaf;
import org.caseledger.domain.log.Malformed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether stored entries agree with their own leaves: payload, metadata, columns and hash. */
final class StoredEntryCheck {

    private final LogName log;
    private final JdbcClient jdbc;

    StoredEntryCheck(LogName log, DataSource reader) {
        this.log = log;
        this.jdbc = JdbcClient.create(reader);
    }

    /** One entry: its hash in the tree, and what is wrong with it. */
    record Checked(long position, Digest leafHash, Optional<String> wrong) {}

    /** The entries at these positions that are there. */
    List<Checked> at(Collection<Long> positions) {
        return jdbc.sql("SELECT position, event_id, type, revision, stream, seq, occurred_at, recorded_at, actor,"
                + " payload, metadata, leaf, leaf_hash FROM " + log.table("entry") + " WHERE position IN (:positions)")
                .param("positions", positions)
                .query((row, n) -> check(row))
                .list();
    }

    /** The hashes of consecutive leaves, up to the first that is missing. */
    List<Digest> hashes(long from, long beforeEnd) {
        List<Digest> hashes = new ArrayList<>();
        jdbc.sql("SELECT position, leaf FROM " + log.table("entry")
                + " WHERE position >= ? AND position < ? ORDER BY position")
                .params(from, beforeEnd)
                .query((row, n) -> row.getLong(1) == from + n
                        ? Optional.of(Digest.ofLeaf(row.getBytes(2)))
                        : Optional.<Digest>empty())
                .list()
                .stream()
                .takeWhile(Optional::isPresent)
                .forEach(hash -> hashes.add(hash.orElseThrow()));
        return hashes;
    }

    private static Checked check(ResultSet row) throws SQLException {
        byte[] bytes = row.getBytes("leaf");
        Digest hash = Digest.ofLeaf(bytes);
        return new Checked(row.getLong("position"), hash, Optional.ofNullable(wrong(row, bytes, hash)));
    }

    private static @Nullable String wrong(ResultSet row, byte[] bytes, Digest hash)
            throws SQLException {
        if (!Digest.of(row.getBytes("leaf_hash")).equals(hash)) {
            return "its leaf is not the one that was hashed";
        }
        Leaf leaf;
        try {
            leaf = Leaf.parse(bytes);
        } catch (Malformed malformed) {
            return "its leaf is no leaf: " + malformed.getMessage();
        }
        if (!Digest.sha256(row.getBytes("payload")).equals(leaf.payload())) {
            return "its payload is not the one its leaf names";
        }
        if (!Digest.sha256(row.getBytes("metadata")).equals(leaf.metadata())) {
            return "its metadata are not those its leaf names";
        }
        boolean columns = leaf.id().equals(row.getObject("event_id", UUID.class))
                && leaf.type().equals(row.getString("type"))
                && leaf.revision() == row.getInt("revision")
                && leaf.stream().equals(String.valueOf(row.getObject("stream", UUID.class)))
                && leaf.seq() == row.getLong("seq")
                && leaf.actor().equals(String.valueOf(row.getObject("actor", UUID.class)))
                && leaf.occurred().truncatedTo(ChronoUnit.MICROS).equals(time(row, "occurred_at"))
                && leaf.recorded().equals(time(row, "recorded_at"));
        return columns ? null : "its columns are not what its leaf says";
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
