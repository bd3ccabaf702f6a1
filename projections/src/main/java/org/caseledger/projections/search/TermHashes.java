package org.caseledger.projections.search;

/** Keyed hashes of what is searched for; only the vault can make them. */
@FunctionalInterface
public interface TermHashes {

    /** The hash of a value for one purpose: 32 lower-case hexadecimal digits. */
    String hash(String purpose, String value);

    /** The hash of a term. */
    default String of(SearchTerms.Term term) {
        return hash(term.purpose(), term.value());
    }
}
