package org.caseledger.domain.concern.terms;

/** Who was brought in when a child had to be made safe at once. */
public enum Agency {
    /** The police. */
    POLICE,
    /** The ambulance service, a hospital, a doctor. */
    HEALTH,
    /** The emergency duty team. */
    EDT,
    /** School, college or nursery. */
    EDUCATION,
    /** Family, friends or carers. */
    FAMILY,
    /** Anybody else. */
    OTHER
}
