package org.caseledger.domain.concern.terms;

/** What became of a referral, as whoever received it decided. */
public enum ReferralDecision {
    /** A strategy discussion is held. */
    STRATEGY_DISCUSSION,
    /** The child's needs are assessed. */
    ASSESSMENT,
    /** Help is offered to the family without an assessment. */
    EARLY_HELP,
    /** The allegation is taken forward by the designated officer. */
    ALLEGATION_PROCEDURE,
    /** Nothing more is needed. */
    NO_FURTHER_ACTION,
    /** Anything else. */
    OTHER
}
