package org.caseledger.app.store.append.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.caseledger.app.store.append.head.Head;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.app.store.append.head.RecordingClock;
import org.caseledger.app.store.append.head.RightEdge;
import org.caseledger.app.store.append.request.NewReceipt;
import org.caseledger.app.store.append.request.PreparedEntry;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.tree.Tile;

/**
 * A whole batch as one statement: the head row moves only if it is still where the batch begins and the batch's time is
 * the database's but for the drift allowed, and everything else goes in only if it moved. It fails as a whole where a data key that sealed some of its text was destroyed meanwhile. One round
 * trip, one flush.
 */
final class BatchStatement {

    private final LogName log;
    private final RecordingClock clock;
    private final String sql;

    BatchStatement(LogName log, RecordingClock clock) {
        this.log = log;
        this.clock = clock;
        this.sql = """
                   WITH moved AS (
                       UPDATE ledger.head SET size = ?, frontier = ?, root = ?, recorded_at = ?
                       WHERE log = ? AND size = ? AND root = ?
                             AND (? OR ? BETWEEN clock_timestamp() - ? * interval '1 millisecond'
                                             AND clock_timestamp() + ? * interval '1 millisecond') RETURNING 1
                   ), entries AS (
                       INSERT INTO %1$s (position, event_id, type, revision, stream, seq, occurred_at, recorded_at, actor,
                                         payload, metadata, leaf, leaf_hash)
                       SELECT ? + n - 1, id::uuid, type, revision, stream::uuid, seq,
                              timestamptz 'epoch' + occurred_s * interval '1 second' + occurred_us * interval '1 microsecond',
                              ?, actor::uuid,
                              payload, metadata, leaf, leaf_hash
                       FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY
                            AS e (id, type, revision, stream, seq, occurred_s, occurred_us, actor, payload, metadata,
                                  leaf, leaf_hash, n)
                       WHERE EXISTS (SELECT FROM moved)
                   ), subjects AS (
                       INSERT INTO %2$s (child, n, position, stream)
                       SELECT child::uuid, n, position, stream::uuid
                       FROM unnest(?, ?, ?, ?) AS s (child, n, position, stream) WHERE EXISTS (SELECT FROM moved)
                   ), tiles AS (
                       INSERT INTO %3$s (level, index, hashes, root)
                       SELECT level, index, hashes, root
                       FROM unnest(?, ?, ?, ?) AS t (level, index, hashes, root) WHERE EXISTS (SELECT FROM moved)
                   ), receipts AS (
                       INSERT INTO app.receipt (worker, key_hash, fingerprint, position, recorded_at, resource, location)
                       SELECT worker::uuid, key_hash, fingerprint, position, ?, resource, location
                       FROM unnest(?, ?, ?, ?, ?, ?) AS r (worker, key_hash, fingerprint, position, resource, location)
                       WHERE EXISTS (SELECT FROM moved)
                   )
                   SELECT (SELECT count(*) FROM moved), clock_timestamp(),
                          CASE WHEN EXISTS (SELECT FROM moved) THEN vault.require_living_keys(CAST(? AS uuid[])) END"""
                .formatted(log.table("entry"), log.table("subject"), log.table("tile"));
    }

    /** Whether the batch went in; not, when another node appended first, or when its time is not the database's. */
    boolean execute(Connection connection, Batch batch) throws SQLException {
        Instant asked = clock.node();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(new Binding(connection, statement), batch);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                clock.observe(asked, row.getObject(2, OffsetDateTime.class).toInstant());
                return row.getLong(1) == 1;
            }
        }
    }

    private void bind(Binding bind, Batch batch) throws SQLException {
        Head before = batch.before();
        Head after = batch.after();
        bind.number(after.size());
        bind.bytes(after.tree().encode());
        bind.bytes(after.tree().root().bytes());
        bind.time(after.recordedAt());
        bind.text(log.value());
        bind.number(before.size());
        bind.bytes(before.tree().root().bytes());
        bind.flag(!clock.followsDatabase());
        bind.time(batch.now());
        bind.number(RecordingClock.MOST_DRIFT.toMillis());
        bind.number(RecordingClock.MOST_DRIFT.toMillis());

        List<PreparedEntry> entries = batch.entries();
        bind.number(before.size());
        bind.time(after.recordedAt());
        bind.texts(entries, entry -> entry.id().toString());
        bind.texts(entries, PreparedEntry::type);
        bind.ints(entries, PreparedEntry::revision);
        bind.texts(entries, entry -> entry.stream().toString());
        bind.longs(entries, PreparedEntry::seq);
        bind.longs(entries, entry -> entry.occurredAt().getEpochSecond());
        bind.ints(entries, entry -> entry.occurredAt().get(ChronoField.MICRO_OF_SECOND));
        bind.texts(entries, entry -> entry.actor().toString());
        bind.bytes(entries, entry -> entry.payload().bytes());
        bind.bytes(entries, entry -> entry.metadata().bytes());
        bind.bytes(batch.leaves(), leaf -> leaf);
        bind.bytes(batch.hashes(), Digest::bytes);

        bind.texts(batch.subjects(), row -> row.child().toString());
        bind.longs(batch.subjects(), Batch.SubjectRow::n);
        bind.longs(batch.subjects(), Batch.SubjectRow::position);
        bind.texts(batch.subjects(), row -> row.stream().toString());

        bind.ints(batch.fullTiles(), RightEdge.FullTile::level);
        bind.longs(batch.fullTiles(), RightEdge.FullTile::index);
        bind.bytes(batch.fullTiles(), tile -> Tile.bytes(tile.hashes()));
        bind.bytes(batch.fullTiles(), tile -> tile.root().bytes());

        bindReceipts(bind, batch);

        bind.texts(
                entries.stream()
                        .flatMap(entry -> entry.payload().sealedFor().stream())
                        .distinct()
                        .toList(),
                UUID::toString);
    }

    private static void bindReceipts(Binding bind, Batch batch) throws SQLException {
        long[] next = {batch.before().size()};
        List<ReceiptRow> receipts = batch.appends().stream()
                .map(append -> {
                    next[0] += append.entries().size();
                    NewReceipt receipt = append.receipt();
                    return receipt == null ? null : new ReceiptRow(receipt, next[0] - 1);
                })
                .filter(Objects::nonNull)
                .toList();
        bind.time(batch.after().recordedAt());
        bind.texts(receipts, row -> row.receipt().worker().toString());
        bind.bytes(receipts, row -> row.receipt().keyHash());
        bind.texts(receipts, row -> row.receipt().fingerprint());
        bind.longs(receipts, ReceiptRow::position);
        bind.texts(receipts, row -> row.receipt().resource());
        bind.texts(receipts, row -> row.receipt().location());
    }

    private record ReceiptRow(NewReceipt receipt, long position) {}

    /** Binds parameters one after the other; arrays travel in binary, which only those of the exact type do. */
    private static final class Binding {

        private final Connection connection;
        private final PreparedStatement statement;
        private int at;

        Binding(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        void number(long value) throws SQLException {
            statement.setLong(++at, value);
        }

        void text(String value) throws SQLException {
            statement.setString(++at, value);
        }

        void bytes(byte[] value) throws SQLException {
            statement.setBytes(++at, value);
        }

        void time(Instant value) throws SQLException {
            statement.setObject(++at, OffsetDateTime.ofInstant(value, ZoneOffset.UTC));
        }

        void flag(boolean value) throws SQLException {
            statement.setBoolean(++at, value);
        }

        <T> void texts(List<T> rows, Function<T, String> value) throws SQLException {
            statement.setArray(++at, connection.createArrayOf("text", rows.stream().map(value).toArray(String[]::new)));
        }

        <T> void bytes(List<T> rows, Function<T, byte[]> value) throws SQLException {
            statement.setArray(++at,
                    connection.createArrayOf("bytea", rows.stream().map(value).toArray(byte[][]::new)));
        }

        <T> void longs(List<T> rows, ToLongFunction<T> value) throws SQLException {
            long[] values = rows.stream().mapToLong(value).toArray();
            statement.setArray(++at,
                    connection.unwrap(org.postgresql.PGConnection.class).createArrayOf("int8", values));
        }

        <T> void ints(List<T> rows, java.util.function.ToIntFunction<T> value) throws SQLException {
            int[] values = rows.stream().mapToInt(value).toArray();
            statement.setArray(++at,
                    connection.unwrap(org.postgresql.PGConnection.class).createArrayOf("int4", values));
        }
    }
}
