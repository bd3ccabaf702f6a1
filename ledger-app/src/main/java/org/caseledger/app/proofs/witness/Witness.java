package org.caseledger.app.proofs.witness;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.note.BadSignature;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.Cosignature;
import org.caseledger.domain.log.note.NoteSignature;
import org.caseledger.domain.log.note.NoteSigner;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.note.VerifierKey;
import org.caseledger.domain.log.tree.ConsistencyProof;

/** Judges one checkpoint after the other: it cosigns what extends everything it has seen of that log. */
public final class Witness {

    private static final int MOST_HASHES = 63;

    private final NoteSigner signer;
    private final List<VerifierKey> logs;
    private final WitnessState state;
    private final InstantSource clock;

    /**
     * A witness.
     *
     * @param signer its key, of type {@link VerifierKey.Type#COSIGNATURE}
     * @param logs the keys of the logs it knows
     */
    public Witness(NoteSigner signer, List<VerifierKey> logs, WitnessState state, InstantSource clock) {
        this.signer = signer;
        this.logs = List.copyOf(logs);
        this.state = state;
        this.clock = clock;
    }

    /**
     * What the witness says.
     *
     * @param status of HTTP
     * @param body a cosignature line, a size, or a sentence
     */
    public record Answer(int status, String body) {}

    /** The public key it cosigns with, in the form others pin it. */
    public VerifierKey key() {
        return signer.key();
    }

    /** Judges a request as C2SP tlog-witness describes it. */
    public synchronized Answer add(String request) {
        Asked asked;
        try {
            asked = Asked.parse(request);
        } catch (Malformed wrong) {
            return new Answer(400, wrong.getMessage() + "\n");
        }
        Checkpoint checkpoint = Checkpoint.of(asked.note());
        List<VerifierKey> known = logs.stream().filter(log -> log.name().equals(checkpoint.origin())).toList();
        if (known.isEmpty()) {
            return new Answer(404, "this witness does not know the log\n");
        }
        try {
            if (asked.note().signers(known).isEmpty()) {
                return new Answer(403, "no key that is known signed this checkpoint\n");
            }
        } catch (BadSignature bad) {
            return new Answer(403, bad.getMessage() + "\n");
        }
        if (asked.old() > checkpoint.size()) {
            return new Answer(400, "a log does not shrink\n");
        }
        Optional<Checkpoint> last = state.last(checkpoint.origin()).map(Checkpoint::of);
        long seen = last.map(Checkpoint::size).orElse(0L);
        if (asked.old() != seen) {
            return new Answer(409, seen + "\n");
        }
        if (last.isPresent() && seen == checkpoint.size() && !last.get().root().equals(checkpoint.root())) {
            return new Answer(409, seen + "\n");
        }
        if (last.isPresent()
                && !new ConsistencyProof(seen, checkpoint.size(), asked.proof())
                        .proves(last.get().root(), checkpoint.root())
                || last.isEmpty() && !asked.proof().isEmpty()) {
            return new Answer(422, "the checkpoint does not extend what this witness has seen\n");
        }
        NoteSignature line = Cosignature.sign(asked.note(), signer, clock.instant());
        // On disk before it leaves: a witness that forgets can be made to contradict itself.
        state.remember(asked.note());
        return new Answer(200, line + "\n");
    }

    /** A request taken apart. */
    private record Asked(long old, List<Digest> proof, SignedNote note) {

        static Asked parse(String request) {
            int blank = request.indexOf("\n\n");
            if (blank < 0) {
                throw new Malformed("a request has the old size, a proof, an empty line and a checkpoint");
            }
            List<String> lines = new ArrayList<>(List.of(request.substring(0, blank).split("\n", -1)));
            String first = lines.removeFirst();
            if (!first.matches("old (0|[1-9][0-9]{0,17})") || lines.size() > MOST_HASHES) {
                throw new Malformed("a request starts with the old size and at most " + MOST_HASHES + " hashes");
            }
            SignedNote note = SignedNote.parse(request.substring(blank + 2));
            Checkpoint.of(note);
            return new Asked(
                    Long.parseLong(first.substring(4)), lines.stream().map(Digest::parseBase64).toList(), note);
        }
    }
}
