package org.caseledger.app.proofs;

import java.util.Optional;

/** The entries of the ledger as they are hashed. A leaf holds no personal text. */
public interface LedgerEntries {

    /** The entry at a position, from 0; empty where the ledger has not come that far. */
    Optional<Entry> entry(long position);

    /**
     * One entry.
     *
     * @param position from 0, without gaps
     * @param leaf the exact text that was hashed
     * @param leafHash its RFC 9162 leaf hash in base64
     */
    record Entry(long position, String leaf, String leafHash) {}
}
