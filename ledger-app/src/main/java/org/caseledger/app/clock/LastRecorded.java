package org.caseledger.app.clock;

import java.time.Instant;

/** How far the ledger's own time has come. */
interface LastRecorded {

    /** When the last entry of either log was recorded; long ago where there is none. */
    Instant lastRecordedAt();
}
