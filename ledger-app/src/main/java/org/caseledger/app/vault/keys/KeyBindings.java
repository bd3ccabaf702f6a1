package org.caseledger.app.vault.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.caseledger.app.vault.SubjectKind;

/** What each wrapped key is bound to, so that a row copied over another one is noticed. */
final class KeyBindings {

    private KeyBindings() {}

    /** The data key of one person. */
    static byte[] dataKey(UUID subject, SubjectKind kind) {
        byte[] start = ascii("case-ledger/data-key@v1\0" + kind + "\0");
        return ByteBuffer.allocate(start.length + 2 * Long.BYTES)
                .put(start)
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .array();
    }

    /** A key of the ledger itself. */
    static byte[] ledgerKey(String name) {
        return ascii("case-ledger/ledger-key@v1\0" + name);
    }

    /** The key that shows whether a version of the key-encryption key is the right one. */
    static byte[] keyCheck(int version) {
        return ascii("case-ledger/key-check@v1\0" + version);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
