package org.caseledger.projections;

import java.sql.Connection;
import java.util.UUID;
import org.caseledger.projections.rebuild.EntrySource;

/** A ledger in which nothing has been recorded yet. */
public final class NoEntries implements EntrySource {

    @Override
    public long size(Connection connection) {
        return 0;
    }

    @Override
    public void range(Connection connection, long from, long beforeEnd, Reader reader) {}

    @Override
    public void at(Connection connection, long[] positions, Reader reader) {}

    @Override
    public void ofStream(Connection connection, UUID stream, Reader reader) {}
}
