package org.caseledger.domain.escalation.terms;

/** Who owns an escalation. */
public enum Queue {
    /** The managers of the child's team. */
    TEAM_MANAGER,
    /** The second tier. */
    SERVICE_MANAGER,
    /** The third tier. */
    HEAD_OF_SERVICE,
    /** Information governance, and the worker's line manager. */
    INFORMATION_GOVERNANCE,
    /** The designated officer, and the managers of the child's team. */
    LADO,
    /** The worker's line manager and information governance: a worker's safety. */
    RESTRICTED,
    /** The worker themselves, before anybody else is asked. */
    AUTHOR;

    private static final int SECOND_TIER = 2;
    private static final int THIRD_TIER = 3;

    /** Whether it concerns staff: it is on no child's record and answers no question about a child. */
    public boolean isForStaffMatters() {
        return this == INFORMATION_GOVERNANCE || this == RESTRICTED;
    }

    /** The tier that owns it: 0 the worker, 1 the first to decide, 2 the service manager, 3 the head of service. */
    public int tier() {
        return switch (this) {
            case AUTHOR -> 0;
            case TEAM_MANAGER, INFORMATION_GOVERNANCE, LADO, RESTRICTED -> 1;
            case SERVICE_MANAGER -> SECOND_TIER;
            case HEAD_OF_SERVICE -> THIRD_TIER;
        };
    }

    /** Who owns a tier when something is handed on to it. */
    public static Queue ofTier(int tier) {
        return switch (tier) {
            case 1 -> TEAM_MANAGER;
            case SECOND_TIER -> SERVICE_MANAGER;
            case THIRD_TIER -> HEAD_OF_SERVICE;
            default -> throw new IllegalArgumentException("nothing is handed on to tier " + tier);
        };
    }
}
