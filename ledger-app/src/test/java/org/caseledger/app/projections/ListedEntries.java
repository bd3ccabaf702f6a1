package org.caseledger.app.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.rebuild.EntrySource;

/** Invented entries as a rebuild reads them; more may be recorded while it does. */
final class ListedEntries implements EntrySource {

    private final List<StoredEvent> entries;

    ListedEntries(List<StoredEvent> entries) {
        this.entries = new CopyOnWriteArrayList<>(entries);
    }

    void record(List<StoredEvent> more) {
        entries.addAll(more);
    }

    @Override
    public long size(Connection connection) {
        return entries.size();
    }

    @Override
    public void range(Connection connection, long from, long beforeEnd, Reader reader) throws SQLException {
        for (long at = from; at < beforeEnd; at++) {
            reader.next(entries.get((int) at));
        }
    }

    @Override
    public void at(Connection connection, long[] positions, Reader reader) throws SQLException {
        for (long position : positions) {
            reader.next(entries.get((int) position));
        }
    }
}
