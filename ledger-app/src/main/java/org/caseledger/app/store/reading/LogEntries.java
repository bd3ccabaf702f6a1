package org.caseledger.app.store.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.app.store.codec.EventCodec;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.rebuild.EntrySource;

/** The case log as rebuilds and replays read it: in ranges, however long, a page at a time. */
public final class LogEntries implements EntrySource {

    private static final int FETCH = 1_000;

    private static final String COLUMNS = "SELECT position, event_id, type, revision, stream, seq, recorded_at, actor, payload FROM "
            + LogName.CASE.table("entry");

    private final EventCodec codec;

    public LogEntries(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    public long size(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT size FROM ledger.head WHERE log = 'case'");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void range(Connection connection, long from, long beforeEnd, Reader reader) throws SQLException {
        long next = from;
        while (next < beforeEnd) {
            try (PreparedStatement select = connection.prepareStatement(
                    COLUMNS + " WHERE position >= ? AND position < ? ORDER BY position")) {
                long end = Math.min(beforeEnd, next + FETCH);
                select.setLong(1, next);
                select.setLong(2, end);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        StoredEvent entry = entry(row);
                        if (entry.position() != next) {
                            throw new IllegalStateException("the log has no entry " + next);
                        }
                        next++;
                        reader.next(entry);
                    }
                }
                if (next != end) {
                    throw new IllegalStateException("the log has no entry " + next);
                }
            }
        }
    }

    @Override
    public void at(Connection connection, long[] positions, Reader reader) throws SQLException {
        for (int from = 0; from < positions.length; from += FETCH) {
            long[] some = Arrays.copyOfRange(positions, from, Math.min(positions.length, from + FETCH));
            try (PreparedStatement select = connection.prepareStatement(
                    COLUMNS + " WHERE position = ANY (?) ORDER BY position")) {
                select.setArray(1, connection.createArrayOf("int8", Arrays.stream(some).boxed().toArray()));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        reader.next(entry(row));
                    }
                }
            }
        }
    }

    @Override
    public void ofStream(Connection connection, UUID stream, Reader reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + " WHERE stream = ? ORDER BY seq")) {
            select.setObject(1, stream);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reader.next(entry(row));
                }
            }
        }
    }

    private StoredEvent entry(ResultSet row) throws SQLException {
        UUID id = row.getObject(2, UUID.class);
        String type = row.getString(3);
        return new StoredEvent(
                row.getLong(1),
                id,
                type,
                row.getObject(5, UUID.class).toString(),
                row.getLong(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                new WorkerId(row.getObject(8, UUID.class)),
                codec.read(id, type, row.getInt(4), row.getBytes(9)));
    }
}
