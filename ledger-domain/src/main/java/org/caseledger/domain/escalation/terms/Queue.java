package org.caseledger.domain.escalation.terms;

/** Who owns an escalation. */
public enum Queue {
    /** The managers of the child's team. */
    TEAM_MANAGER,
    /** The second tier. */
    SERVICE_MANAGER,
    /** The third tier. */
    HEAD_OF_SERVICE,
    /** Information governance. */
    INFORMATION_GOVERNANCE,
    /** The designated officer. */
    LADO
}
