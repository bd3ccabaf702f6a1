package org.caseledger.domain.concern.terms;

/** What a safeguarding concern is about. */
public enum ConcernCategory {
    /** Physical harm. */
    PHYSICAL,
    /** Emotional harm. */
    EMOTIONAL,
    /** Sexual harm. */
    SEXUAL,
    /** Neglect. */
    NEGLECT,
    /** Criminal or sexual exploitation. */
    EXPLOITATION,
    /** Domestic abuse. */
    DOMESTIC_ABUSE,
    /** Harm online. */
    ONLINE,
    /** Harm outside the family. */
    EXTRA_FAMILIAL,
    /** An allegation against somebody who works with children. */
    STAFF_ALLEGATION,
    /** Anything else. */
    OTHER
}
