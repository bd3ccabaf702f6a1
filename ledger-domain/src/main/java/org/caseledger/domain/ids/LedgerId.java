package org.caseledger.domain.ids;

import java.util.UUID;

/**
 * An opaque, random name for one thing in the ledger. It says nothing about what it names, so it may be shown, handed
 * over and kept for ever.
 */
public interface LedgerId {

    /** The identifier itself. */
    UUID value();
}
