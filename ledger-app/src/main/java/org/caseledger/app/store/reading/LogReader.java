package org.caseledger.app.store.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.caseledger.app.recording.Recorder.LedgerUnavailable;
import org.caseledger.app.store.append.head.LogName;
import org.jspecify.annotations.Nullable;

/** Reads entries of the case log, by position or by stream. What a reader has seen committed, every later reader sees. */
public final class LogReader {

    private static final String COLUMNS = "SELECT position, event_id, type, revision, stream, seq, recorded_at, payload, metadata FROM "
            + LogName.CASE.table("entry");

    private final DataSource database;

    public LogReader(DataSource database) {
        this.database = database;
    }

    /** The next entries after a position, in order and without a gap. */
    public List<StoredEntry> after(long position, int most) {
        return read(COLUMNS + " WHERE position > ? ORDER BY position LIMIT " + most,
                statement -> statement.setLong(1, position));
    }

    /** A stream from one of its entries on. */
    public List<StoredEntry> stream(UUID stream, long fromSeq) {
        return read(COLUMNS + " WHERE stream = ? AND seq >= ? ORDER BY seq", statement -> {
            statement.setObject(1, stream);
            statement.setLong(2, fromSeq);
        });
    }

    /** The number of a stream's last entry. */
    public Optional<Long> lastSeq(UUID stream) {
        Long last = one("SELECT max(seq) FROM " + LogName.CASE.table("entry") + " WHERE stream = ?",
                statement -> statement.setObject(1, stream));
        return Optional.ofNullable(last);
    }

    /** How long the log is. */
    public long size() {
        Long size = one("SELECT size FROM ledger.head WHERE log = 'case'", statement -> {});
        if (size == null) {
            throw new IllegalStateException("the head row of the case log is missing");
        }
        return size;
    }

    /** The last position recorded at a moment or before it; -1 when there is none. */
    public long positionAt(java.time.Instant moment) {
        Long position = one(
                "SELECT position FROM " + LogName.CASE.table("entry")
                        + " WHERE recorded_at <= ? ORDER BY recorded_at DESC, position DESC LIMIT 1",
                statement -> statement.setObject(1, moment.atOffset(java.time.ZoneOffset.UTC)));
        return position == null ? -1 : position;
    }

    private interface Parameters {

        void bind(PreparedStatement statement) throws SQLException;
    }

    private @Nullable Long one(String sql, Parameters parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getObject(1, Long.class) : null;
            }
        } catch (SQLException failed) {
            throw new LedgerUnavailable("the ledger cannot be read now", failed);
        }
    }

    private List<StoredEntry> read(String sql, Parameters parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.bind(statement);
            List<StoredEntry> entries = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
            return entries;
        } catch (SQLException failed) {
            throw new LedgerUnavailable("the ledger cannot be read now", failed);
        }
    }

    private static StoredEntry entry(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getInt(4),
                row.getObject(5, UUID.class),
                row.getLong(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                new StoredEntry.Bytes(row.getBytes(8)),
                new StoredEntry.Bytes(row.getBytes(9)));
    }
}
