package org.caseledger.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import org.caseledger.projections.parked.CarefulWrite;
import org.caseledger.projections.projector.Batch;
import org.caseledger.projections.projector.Projector;

/** The tables kept to go back to. What they could not take in then is parked with them, and what follows behind it. */
final class Earlier {

    private static final int BATCH = 500;

    private final Projector projector;
    private final EntrySource log;

    Earlier(Projector projector, EntrySource log) {
        this.projector = projector;
        this.log = log;
    }

    void takeIn(Connection connection, long from, long beforeEnd) throws SQLException {
        for (long at = from; at < beforeEnd; at += BATCH) {
            Batch batch = new Batch(projector, everyKey -> true);
            log.range(connection, at, Math.min(beforeEnd, at + BATCH), batch::add);
            CarefulWrite.of(batch, connection, NextTables.BEFORE, projector.name().name() + " before");
        }
    }
}
