package org.caseledger.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.caseledger.projections.projector.StoredEvent;

/** Where rebuilds and replays read the ledger. All is read on the caller's connection. */
public interface EntrySource {

    /** How many entries there are. */
    long size(Connection connection) throws SQLException;

    /** Reads the entries of a range in their order, however many there are, without holding them. */
    void range(Connection connection, long from, long beforeEnd, Reader reader) throws SQLException;

    /** Reads the entries at some positions, in the order of positions. */
    void at(Connection connection, long[] positions, Reader reader) throws SQLException;

    /** Reads the entries of one stream in their order. */
    void ofStream(Connection connection, UUID stream, Reader reader) throws SQLException;

    /** Takes one entry after the other. */
    interface Reader {

        /** The next entry. */
        void next(StoredEvent entry) throws SQLException;
    }
}
