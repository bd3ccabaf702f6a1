package org.caseledger.app.vault;

import java.time.Instant;
import org.caseledger.app.vault.cipher.AesKey;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.ids.DataSubject;

/** The data keys of those the ledger is about, as they stand now; never older than a second. */
@FunctionalInterface
public interface KeyRing {

    /** What there is to open or seal this person's text with. It makes no key. */
    KeyState of(DataSubject subject);

    /** The refusal to write anything more about somebody whose key is gone. */
    static RuleBroken erased(DataSubject subject) {
        return new RuleBroken(
                RuleBroken.Kind.CONFLICT,
                "personal-data-erased",
                "the personal data of " + subject + " was erased: nothing more can be recorded about them");
    }

    /** What became of somebody's data key. */
    sealed interface KeyState {

        /**
         * It seals and opens.
         *
         * @param key a copy for one use, which the caller closes at once
         */
        record Living(AesKey key) implements KeyState {}

        /**
         * It is gone for good.
         *
         * @param on when it was destroyed, UTC
         * @param authority by whose authority; no personal text
         */
        record Destroyed(Instant on, String authority) implements KeyState {}

        /** Nobody ever made one. */
        record Missing() implements KeyState {}

        /**
         * It is gone, and the ledger holds no decision to destroy it: somebody went past the ledger.
         */
        record Gone() implements KeyState {}

        /** What the vault holds for this person is not what it once wrote. */
        record Altered() implements KeyState {}
    }
}
