package org.caseledger.domain.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseledger.domain.log.Canonical;
import org.caseledger.domain.log.Malformed;

/**
 * A text and the signatures over it (C2SP signed-note). Nothing of the text may be relied on before {@link #signers} has named a trusted key.
 *
 * @param text what is signed, ending in a line feed
 * @param signatures at least one line, none twice of one key
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** The most signature lines; the format asks for at least 16. */
    public static final int MOST_SIGNATURES = 64;

    /** @throws Malformed if such a note cannot be written */
    public SignedNote {
        signatures = List.copyOf(signatures);
        requireText(text);
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new Malformed(
                    "a note with " + signatures.size() + " signatures; from 1 to " + MOST_SIGNATURES + " are allowed");
        }
        requireDistinctKeys(signatures);
    }

    /**
     * Signs a text as a note.
     *
     * @param text ending in a line feed
     * @param signer of type {@link VerifierKey.Type#NOTE}
     * @return the note with this one signature
     * @throws Malformed if the text cannot stand in a note
     * @throws IllegalStateException if the signer's private key is not that of its public key
     */
    public static SignedNote sign(String text, NoteSigner signer) {
        requireText(text);
        return new SignedNote(text, List.of(signature(text, signer)));
    }

    /**
     * Adds a signature by another key, as when keys are rotated.
     *
     * @param signer of type {@link VerifierKey.Type#NOTE}
     * @return the note with one signature more
     * @throws Malformed if that key has signed already
     * @throws IllegalStateException if the signer's private key is not that of its public key
     */
    public SignedNote alsoSign(NoteSigner signer) {
        return with(signature(text, signer));
    }

    /**
     * Adds a signature line made elsewhere, such as a witness's.
     *
     * @param signature the line; it is not checked
     * @return the note with one signature more
     * @throws Malformed if there is a line of that key already
     */
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /**
     * Reads {@link #bytes()} back. No signature is checked.
     *
     * @param bytes a whole note
     * @return the note
     * @throws Malformed if it is not a note: not UTF-8, control characters, no or torn signature lines, base64 with a second spelling
     */
    public static SignedNote parse(byte[] bytes) {
        try {
            return parse(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notUtf8) {
            throw new Malformed("a note that is not UTF-8", notUtf8);
        }
    }

    /**
     * Reads {@link #toString()} back. No signature is checked.
     *
     * @param note a whole note
     * @return the note
     * @throws Malformed as for bytes
     */
    public static SignedNote parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n")) {
            throw new Malformed("not a signed note: " + Canonical.shortened(note));
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (int start = blank + 2; start < note.length();) {
            int end = note.indexOf('\n', start);
            signatures.add(NoteSignature.parse(note.substring(start, end)));
            start = end + 1;
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    /**
     * Checks the lines of keys that are trusted; lines of unknown keys are ignored.
     *
     * @param trusted the keys of logs and witnesses
     * @return those of them that signed this text; empty means that nothing of it may be relied on
     * @throws BadSignature if a line of a trusted key is not that key's signature over this text
     */
    public List<VerifierKey> signers(Collection<VerifierKey> trusted) {
        return trusted.stream().distinct().filter(this::signedBy).toList();
    }

    /**
     * Checks the line of one key.
     *
     * @param key a trusted key
     * @return whether it signed this text; false if there is no line of this key
     * @throws BadSignature if there is, with a wrong signature
     */
    public boolean signedBy(VerifierKey key) {
        Optional<NoteSignature> claimed = lineOf(key);
        claimed.ifPresent(line -> {
            boolean good = switch (key.type()) {
                case NOTE -> key.verifies(text.getBytes(UTF_8), line.signature());
                case COSIGNATURE -> Cosignature.of(line).verifies(text, key);
            };
            if (!good) {
                throw new BadSignature(key);
            }
        });
        return claimed.isPresent();
    }

    /** The line that states to be of that key, not yet checked. */
    Optional<NoteSignature> lineOf(VerifierKey key) {
        return signatures.stream().filter(line -> line.claims(key)).findFirst();
    }

    /** The note in UTF-8. */
    public byte[] bytes() {
        return toString().getBytes(UTF_8);
    }

    /** The note: text, an empty line, the signature lines. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(line -> note.append(line).append('\n'));
        return note.toString();
    }

    private static NoteSignature signature(String text, NoteSigner signer) {
        VerifierKey key = signer.key();
        if (key.type() != VerifierKey.Type.NOTE) {
            throw new IllegalArgumentException("the key of " + key.name() + " signs cosignatures, not notes");
        }
        byte[] message = text.getBytes(UTF_8);
        byte[] signature = signer.sign(message);
        if (!key.verifies(message, signature)) {
            throw new IllegalStateException("the signer of " + key.name() + " does not sign with the key " + key);
        }
        return NoteSignature.of(key, signature);
    }

    private static void requireText(String text) {
        if (!text.endsWith("\n")) {
            throw new Malformed("the text of a note must end in a line feed: " + Canonical.shortened(text));
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')
                || !UTF_8.newEncoder().canEncode(text)) {
            throw new Malformed("the text of a note has characters that are not allowed: " + Canonical.shortened(text));
        }
    }

    private static void requireDistinctKeys(List<NoteSignature> signatures) {
        Set<String> keys = new HashSet<>();
        for (NoteSignature line : signatures) {
            if (!keys.add(line.name() + "+" + line.keyId())) {
                throw new Malformed("a note with two signatures of one key of " + line.name());
            }
        }
    }
}
