package org.caseledger.domain.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A witness's statement: of all checkpoints of this log it had seen by then, this one has the largest size, and it extends the others (C2SP
 * tlog-cosignature, version 1).
 */
public final class Cosignature {

    private static final int SIGNATURE_LENGTH = 64;

    private final long seconds;
    private final byte[] signature;

    private Cosignature(long seconds, byte[] signature) {
        this.seconds = seconds;
        this.signature = signature;
    }

    /**
     * Makes the line a witness adds to a checkpoint. It is the witness's duty to have checked that the checkpoint extends all it has seen.
     *
     * @param checkpoint a note whose text is a checkpoint
     * @param witness of type {@link VerifierKey.Type#COSIGNATURE}
     * @param at the time of the statement; kept to the second
     * @return the line
     * @throws org.caseledger.domain.log.Malformed if the note is no checkpoint
     * @throws IllegalStateException if the witness's private key is not that of its public key
     */
    public static NoteSignature sign(SignedNote checkpoint, NoteSigner witness, Instant at) {
        VerifierKey key = witness.key();
        if (key.type() != VerifierKey.Type.COSIGNATURE || at.getEpochSecond() < 0) {
            throw new IllegalArgumentException("no cosignature by " + key + " at " + at);
        }
        String text = Checkpoint.of(checkpoint).text();
        byte[] message = message(text, at.getEpochSecond());
        byte[] signature = witness.sign(message);
        if (!key.verifies(message, signature)) {
            throw new IllegalStateException("the signer of " + key.name() + " does not sign with the key " + key);
        }
        return NoteSignature.of(
                key,
                ByteBuffer.allocate(Long.BYTES + signature.length)
                        .putLong(at.getEpochSecond())
                        .put(signature)
                        .array());
    }

    /**
     * Checks the line of one witness.
     *
     * @param checkpoint the note that may carry it
     * @param witness a trusted key of type {@link VerifierKey.Type#COSIGNATURE}
     * @return when the witness cosigned, to the second; empty if there is no line of this key
     * @throws BadSignature if there is, with a wrong signature
     */
    public static Optional<Instant> seen(SignedNote checkpoint, VerifierKey witness) {
        if (witness.type() != VerifierKey.Type.COSIGNATURE || !checkpoint.signedBy(witness)) {
            return Optional.empty();
        }
        return checkpoint.lineOf(witness).map(line -> Instant.ofEpochSecond(of(line).seconds));
    }

    /** Takes the line apart; one of another length verifies with no key. */
    static Cosignature of(NoteSignature line) {
        byte[] bytes = line.signature();
        if (bytes.length != Long.BYTES + SIGNATURE_LENGTH) {
            return new Cosignature(-1, new byte[0]);
        }
        return new Cosignature(ByteBuffer.wrap(bytes).getLong(), Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
    }

    /** Whether it is over this text, at a time that has a date. */
    boolean verifies(String text, VerifierKey key) {
        return seconds >= 0
                && seconds <= Instant.MAX.getEpochSecond()
                && key.verifies(message(text, seconds), signature);
    }

    private static byte[] message(String text, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(UTF_8);
    }
}
