package org.caseledger.domain;

/** What a worker is to the ledger: what they may record, read and decide. */
public enum StaffRole {
    /** Anyone doing direct work with children and families. */
    PRACTITIONER,
    /** First-line manager: decides what practitioners escalate. */
    TEAM_MANAGER,
    /** Second tier: what a team manager did not answer in time. */
    SERVICE_MANAGER,
    /** Emergency duty team: out of hours, and whatever is RED. */
    EDT,
    /** Designated officer for allegations against people who work with children. */
    LADO,
    /** Replays any history within an inspection. */
    INSPECTOR,
    /** Information governance: disclosure, holds, access reviews. */
    INFORMATION_GOVERNANCE,
    /** Configures; reads no case content. */
    SYSTEM_ADMIN,
    /** The ledger itself, when it raises an escalation or misses a deadline. */
    LEDGER
}
