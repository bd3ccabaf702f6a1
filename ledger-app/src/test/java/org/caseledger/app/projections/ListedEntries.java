package org.caseledger.app.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
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

    /** Takes in entries that may be there already, as those who follow the log hear some twice. */
    void hear(List<StoredEvent> heard) {
        if (!heard.isEmpty() && heard.getFirst().position() == entries.size()) {
            record(heard);
            return;
        }
        heard.stream().filter(entry -> entry.position() < entries.size())
                .forEach(entry -> entries.set((int) entry.position(), entry));
    }

    void clear() {
        entries.clear();
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
    public void ofStream(Connection connection, UUID stream, Reader reader) throws SQLException {
        for (StoredEvent entry : entries) {
            if (entry.stream().equals(stream.toString())) {
                reader.next(entry);
            }
        }
    }

    @Override
    public void at(Connection connection, long[] positions, Reader reader) throws SQLException {
        for (long position : positions) {
            if (position < entries.size()) {
                reader.next(entries.get((int) position));
            }
        }
    }
}
