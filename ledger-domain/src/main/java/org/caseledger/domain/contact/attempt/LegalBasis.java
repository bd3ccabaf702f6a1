package org.caseledger.domain.contact.attempt;

import java.time.Instant;

/** A law by which a visit from afar counted as one the law requires, and for how long. */
public enum LegalBasis {
    /** The Care Planning Regulations as changed for the pandemic: 24 April 2020 to 30 September 2021. */
    CARE_PLANNING_COVID("2020-04-23T23:00:00Z", "2021-09-30T23:00:00Z");

    private final Instant from;
    private final Instant until;

    LegalBasis(String from, String until) {
        this.from = Instant.parse(from);
        this.until = Instant.parse(until);
    }

    /** Whether it covered a moment. */
    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
