package org.caseledger.app.vault;

import java.time.Instant;

/** What came of trying to open one sealed part. */
public sealed interface Opening {

    /**
     * The words, and what shows a stranger that these are the words the ledger committed to: whoever holds both can
     * compute the commitment again.
     *
     * @param words as given
     * @param salt 32 bytes, padded Base64
     */
    record Words(String words, String salt) implements Opening {

        @Override
        public String toString() {
            return "opened words, " + words.length() + " characters";
        }
    }

    /**
     * The key of the person on whose record it is read was destroyed.
     *
     * @param on when, UTC
     * @param authority by whose authority
     */
    record Erased(Instant on, String authority) implements Opening {}

    /** It is not what was sealed, here, for this person. */
    record Damaged(Damage damage) implements Opening {}

    /** How it is damaged, each with the sentence a reader gets in place of the words. */
    enum Damage {
        /** Not a sealed part as this ledger writes it. */
        UNREADABLE_FORM("This text cannot be shown: what is stored is not a sealed text."),
        /** The person on whose record it is read is not among those it was sealed for. */
        NOT_FOR_THIS_PERSON("This text cannot be shown: it was sealed for somebody else."),
        /** No data key of this person is or was in the vault. */
        NO_DATA_KEY("This text cannot be shown: the vault has never held a key for this person."),
        /** The vault's row for this person was altered. */
        DATA_KEY_ALTERED("This text cannot be shown: this person's key in the vault was altered."),
        /** The wrapped key was taken out of the vault and nobody decided it: no entry of the ledger says so. */
        DATA_KEY_GONE(
                "This text cannot be shown: this person's key is gone from the vault, but the ledger holds no decision"
                        + " to destroy it."),
        /** The content key of a text about several people does not unwrap for this one. */
        CONTENT_KEY_ALTERED(
                "This text cannot be shown: its wrapped key was altered, or belongs to another entry or person."),
        /** Nonce, ciphertext, tag, or the place it was sealed into is not what it was. */
        TEXT_ALTERED("This text cannot be shown: it was altered, or belongs to another entry or person."),
        /** Somebody who held the key made a ciphertext for other words than those committed to. */
        COMMITMENT_DOES_NOT_MATCH("This text cannot be shown: it opens, but not to the words that were committed to.");

        private final String sentence;

        Damage(String sentence) {
            this.sentence = sentence;
        }

        /** What stands in place of the words. */
        public String sentence() {
            return sentence;
        }
    }
}
