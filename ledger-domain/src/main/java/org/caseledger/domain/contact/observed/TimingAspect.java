package org.caseledger.domain.contact.observed;

/** What about the timing of a contact is explained. */
public enum TimingAspect {
    /** It was outside the usual working day (R15). */
    OUT_OF_HOURS,
    /** It took longer than a reasonable length (R16). */
    LENGTH
}
