package org.caseledger.domain.log.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.caseledger.domain.log.Canonical;
import org.caseledger.domain.log.Malformed;

/**
 * One signature line of a note.
 *
 * @param name the name of the key
 * @param encoded base64 of the four bytes of the key's id and the signature
 */
public record NoteSignature(String name, String encoded) {

    private static final String START = "\u2014 ";
    private static final int ID_LENGTH = Integer.BYTES;

    /** @throws Malformed if the name or the base64 cannot stand in a note */
    public NoteSignature {
        VerifierKey.requireName(name);
        if (Canonical.base64(encoded, "a signature").length <= ID_LENGTH) {
            throw new Malformed("a signature line of " + name + " without a signature");
        }
    }

    /** What a key signed, as the line that goes into a note. */
    static NoteSignature of(VerifierKey key, byte[] signature) {
        byte[] bytes = ByteBuffer.allocate(ID_LENGTH + signature.length)
                .putInt(key.id())
                .put(signature)
                .array();
        return new NoteSignature(key.name(), Base64.getEncoder().encodeToString(bytes));
    }

    /**
     * Reads one line, as a witness gives it out.
     *
     * @param line an em dash, the name and the base64, each after one space, without a line feed
     * @return the signature, not yet checked
     * @throws Malformed if the line is anything else
     */
    public static NoteSignature parse(String line) {
        int space = line.indexOf(' ', START.length());
        if (!line.startsWith(START) || space < 0) {
            throw new Malformed("not a signature line: " + Canonical.shortened(line));
        }
        return new NoteSignature(line.substring(START.length(), space), line.substring(space + 1));
    }

    /** The id of the key, as the line states it. */
    public int keyId() {
        return ByteBuffer.wrap(Base64.getDecoder().decode(encoded)).getInt();
    }

    /** Whether the line states to be of that key; its signature may still be wrong. */
    public boolean claims(VerifierKey key) {
        return name.equals(key.name()) && keyId() == key.id();
    }

    /** What follows the key's id. */
    byte[] signature() {
        byte[] bytes = Base64.getDecoder().decode(encoded);
        return Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length);
    }

    /** The line as it stands in a note, without its line feed. */
    @Override
    public String toString() {
        return START + name + " " + encoded;
    }
}
