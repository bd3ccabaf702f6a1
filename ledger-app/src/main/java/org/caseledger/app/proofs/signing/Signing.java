package org.caseledger.app.proofs.signing;

import java.util.EnumMap;
import java.util.Map;
import org.caseledger.app.proofs.keys.CheckpointKeys;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.app.store.append.head.LogName;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.SignedNote;
import org.jspecify.annotations.Nullable;

/** The signers of this node, one for each log; none where another node signs. */
public final class Signing implements AutoCloseable {

    private final Map<LogName, CheckpointSigner> signers = new EnumMap<>(LogName.class);
    private final Map<LogName, CheckpointPublisher> publishers = new EnumMap<>(LogName.class);

    private final @Nullable CheckpointKeys keys;

    private Signing(@Nullable CheckpointKeys keys) {
        this.keys = keys;
    }

    /** Another node signs. */
    public static Signing elsewhere() {
        return new Signing(null);
    }

    /** This node signs, with these keys. */
    public static Signing with(CheckpointKeys keys) {
        return new Signing(keys);
    }

    /**
     * The keys that sign.
     *
     * @throws SetupProblem where another node signs
     */
    public CheckpointKeys keys() {
        if (keys == null) {
            throw new SetupProblem(
                    "This node does not sign (case-ledger.proofs.signer=false): keys are rotated and retired"
                            + " on the node that does.");
        }
        return keys;
    }

    /** Adds a signer and what has it sign. */
    public void add(LogName log, CheckpointSigner signer, CheckpointPublisher publisher) {
        signers.put(log, signer);
        publishers.put(log, publisher);
    }

    /** The signer of a log; null where another node signs. */
    public @Nullable CheckpointSigner of(LogName log) {
        return signers.get(log);
    }

    /** How it stands with each log that is signed here. */
    public Map<LogName, Standing> standings() {
        Map<LogName, Standing> standings = new EnumMap<>(LogName.class);
        signers.forEach((log, signer) -> standings.put(log, signer.standing()));
        return standings;
    }

    /**
     * Gives a signer that has lost its state a checkpoint of its log that somebody kept.
     *
     * @return a sentence about what is signed now
     * @throws SetupProblem where no log here signs under that name, or the checkpoint is not of its past
     */
    public String enrol(SignedNote seen) {
        String origin = Checkpoint.of(seen).origin();
        for (Map.Entry<LogName, CheckpointSigner> each : signers.entrySet()) {
            if (origin.matches(".*/" + each.getKey().value() + "(/[1-9][0-9]*)?")) {
                each.getValue().enrol(seen);
                return "The " + each.getKey().value() + " log is signed again: "
                        + each.getValue().standing().kind() + ".";
            }
        }
        throw new SetupProblem("No log is signed here under the name " + origin + ".");
    }

    @Override
    public void close() {
        publishers.values().forEach(CheckpointPublisher::close);
    }
}
