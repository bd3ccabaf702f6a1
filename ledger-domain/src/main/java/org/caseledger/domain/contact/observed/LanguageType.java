package org.caseledger.domain.contact.observed;

/** What kind of language it was. */
public enum LanguageType {
    /** Abusive. */
    ABUSIVE,
    /** Offensive. */
    OFFENSIVE,
    /** A threat. */
    THREATENING,
    /** Aimed at a protected characteristic. */
    DISCRIMINATORY
}
