package org.caseledger.app.store.codec;

import org.jspecify.annotations.Nullable;

/** Stored bytes that this version of the ledger cannot turn back into a fact. The bytes themselves are unharmed. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEvent(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
