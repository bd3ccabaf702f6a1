package org.caseledger.domain.log.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.caseledger.domain.log.Canonical;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;

/** What a bundle says of one sealed text: what it holds, or why it does not tell. */
public sealed interface Opening {

    /** The number of the sealed text in its payload. */
    int part();

    /**
     * The words, and the salt with which anybody computes the commitment again.
     *
     * @param part the number of the sealed text
     * @param salt base64 of 32 bytes
     * @param words as recorded
     */
    record Opened(int part, String salt, String words) implements Opening {

        /** @throws Malformed unless the salt is 32 bytes in base64 */
        public Opened {
            if (Canonical.base64(salt, "a salt").length != Digest.LENGTH) {
                throw new Malformed("a salt has 32 bytes");
            }
        }

        /** Whether these are the words that the ledger committed to. */
        public boolean opens(SealedText sealed) {
            return SealedText.commitment(Base64.getDecoder().decode(salt), words.getBytes(UTF_8))
                    .equals(sealed.commitment());
        }

        @Override
        public String toString() {
            return "opened words, " + words.length() + " characters";
        }
    }

    /**
     * Not told.
     *
     * @param part the number of the sealed text
     * @param reason why
     */
    record Closed(int part, Reason reason) implements Opening {}

    /** Why a text is not told. */
    enum Reason {
        /** Whoever made the bundle left it out; what is there still proves that nothing else was altered. */
        REDACTED,
        /** It is not about the child, or not about the child alone in a way that this child's key opens. */
        NOT_ABOUT_THIS_CHILD,
        /** The child's data key was destroyed. */
        ERASED,
        /** It should open and does not. */
        DAMAGED;

        /** As written in a bundle. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The reason of a code. */
        static Reason of(String code) {
            return Arrays.stream(values())
                    .filter(reason -> reason.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new Malformed("no reason to close a text: " + Canonical.shortened(code)));
        }
    }
}
