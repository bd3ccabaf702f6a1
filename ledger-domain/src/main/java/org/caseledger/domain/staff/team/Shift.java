package org.caseledger.domain.staff.team;

import java.time.Instant;
import org.caseledger.domain.ids.WorkerId;

/** When somebody is on duty; UTC, the end not included. */
public record Shift(WorkerId worker, Instant from, Instant to) {

    /** Whether it is running at that moment. */
    public boolean isOnAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}
