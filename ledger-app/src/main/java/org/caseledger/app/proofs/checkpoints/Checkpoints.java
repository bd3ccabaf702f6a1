package org.caseledger.app.proofs.checkpoints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.note.VerifierKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The checkpoints, epochs and public keys of one log. Nothing of it is ever changed or taken away. */
public final class Checkpoints {

    private static final String COLUMNS = "SELECT number, note, signed_at FROM ";

    private final LogName log;
    private final JdbcClient jdbc;

    /** Those of a log; adding takes connections of the writer. */
    public Checkpoints(LogName log, DataSource database) {
        this.log = log;
        this.jdbc = JdbcClient.create(database);
    }

    /** The last one that was signed. */
    public Optional<StoredCheckpoint> newest() {
        return jdbc.sql(COLUMNS + log.table("checkpoint") + " ORDER BY number DESC LIMIT 1")
                .query(Checkpoints::checkpoint)
                .optional();
    }

    /** How long ago the last one was signed, by the database's clock. */
    public Optional<Duration> age() {
        return jdbc.sql("SELECT extract(epoch FROM clock_timestamp() - signed_at) FROM " + log.table("checkpoint")
                + " ORDER BY number DESC LIMIT 1")
                .query((row, n) -> Duration.ofMillis(Math.round(row.getDouble(1) * 1000)))
                .optional();
    }

    /** One by its number. */
    public Optional<StoredCheckpoint> numbered(long number) {
        return jdbc.sql(COLUMNS + log.table("checkpoint") + " WHERE number = ?")
                .param(number)
                .query(Checkpoints::checkpoint)
                .optional();
    }

    /** Those from a number on, in order. */
    public List<StoredCheckpoint> from(long number, int most) {
        return jdbc.sql(COLUMNS + log.table("checkpoint") + " WHERE number >= ? ORDER BY number LIMIT ?")
                .params(number, most)
                .query(Checkpoints::checkpoint)
                .list();
    }

    /** The epoch that checkpoints are signed in now; none where nothing was signed yet. */
    public Optional<Epoch> epoch() {
        return jdbc.sql("SELECT epoch, origin, from_size, continues FROM " + log.table("epoch")
                + " ORDER BY epoch DESC LIMIT 1")
                .query((row, n) -> new Epoch(
                        row.getInt(1),
                        row.getString(2),
                        row.getLong(3),
                        Optional.ofNullable(row.getBytes(4)).map(SignedNote::parse)))
                .optional();
    }

    /** Begins an epoch, for ever. */
    public void begin(Epoch epoch) {
        jdbc.sql("INSERT INTO " + log.table("epoch") + " (epoch, origin, from_size, continues)"
                + " VALUES (:epoch, :origin, :from, :continues)")
                .param("epoch", epoch.number())
                .param("origin", epoch.origin())
                .param("from", epoch.fromSize())
                .param("continues", epoch.continues().map(SignedNote::bytes).orElse(null), Types.BINARY)
                .update();
    }

    /** The public keys that have signed, those of all epochs, in the order in which they first did. */
    public List<VerifierKey> keys() {
        return jdbc.sql("SELECT key FROM " + log.table("key") + " ORDER BY since, key")
                .query((row, n) -> VerifierKey.parse(row.getString(1)))
                .list();
    }

    /** Keeps a public key that signs from now on. */
    public void add(VerifierKey key) {
        jdbc.sql("INSERT INTO " + log.table("key") + " (key) VALUES (?) ON CONFLICT DO NOTHING")
                .param(key.toString())
                .update();
    }

    /**
     * Stores a checkpoint, if the one who signed it still holds the lease of the signer and it covers no less than the one
     * before. Both are looked at by the statement that stores it.
     *
     * @return the stored one; empty where another node has taken the lease over
     */
    public Optional<StoredCheckpoint> add(SignedNote note, UUID holder, long fence) {
        Checkpoint checkpoint = Checkpoint.of(note);
        return jdbc.sql("WITH lease AS (SELECT 1 FROM app.signer_lease WHERE log = :log AND holder = :holder"
                + " AND fence = :fence FOR UPDATE),"
                + " last AS (SELECT coalesce(max(number), -1) AS number, coalesce(max(size) FILTER (WHERE origin = :origin), 0) AS size"
                + " FROM " + log.table("checkpoint") + ")"
                + " INSERT INTO " + log.table("checkpoint") + " (number, origin, size, root, note)"
                + " SELECT last.number + 1, :origin, :size, :root, :note FROM lease, last WHERE last.size <= :size"
                + " RETURNING number, note, signed_at")
                .param("log", log.value())
                .param("holder", holder)
                .param("fence", fence)
                .param("origin", checkpoint.origin())
                .param("size", checkpoint.size())
                .param("root", checkpoint.root().bytes())
                .param("note", note.bytes())
                .query(Checkpoints::checkpoint)
                .optional();
    }

    private static StoredCheckpoint checkpoint(ResultSet row, int n) throws SQLException {
        long number = row.getLong(1);
        try {
            SignedNote note = SignedNote.parse(row.getBytes(2));
            Checkpoint.of(note);
            return new StoredCheckpoint(number, note, row.getObject(3, OffsetDateTime.class).toInstant());
        } catch (Malformed damaged) {
            throw new Malformed("checkpoint " + number + " cannot be read: " + damaged.getMessage(), damaged);
        }
    }
}
