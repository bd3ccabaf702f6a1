package org.caseledger.app.proofs.signing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import org.caseledger.app.proofs.checkpoints.Checkpoints;
import org.caseledger.app.proofs.checkpoints.Epoch;
import org.caseledger.app.proofs.checkpoints.LogTree;
import org.caseledger.app.proofs.checkpoints.StoredCheckpoint;
import org.caseledger.app.proofs.keys.CheckpointKeys;
import org.caseledger.app.proofs.keys.SigningKey;
import org.caseledger.app.proofs.signing.Standing.Kind;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.NoteSigner;
import org.caseledger.domain.log.note.SignedNote;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs the checkpoints of one log. It signs nothing that does not extend everything it signed before, as its own state
 * outside the database says; whoever restores an older database or rewrites the history is stopped here, and shown.
 */
public final class CheckpointSigner {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointSigner.class);

    private final String log;
    private final String origin;
    private final Checkpoints checkpoints;
    private final LogTree tree;
    private final CheckpointKeys keys;
    private final SignerState state;
    private final SignerLease lease;
    private final Extension extension;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile Standing standing = Standing.ELSEWHERE;
    private volatile @Nullable Outside outside;

    /** What somebody else has seen of the log. */
    private record Outside(long size, String sentence) {}

    /**
     * The signer of a log.
     *
     * @param origin the first line of its checkpoints, where it has none yet
     */
    public CheckpointSigner(String log, String origin, Checkpoints checkpoints, LogTree tree, CheckpointKeys keys,
            SignerState state, SignerLease lease) {
        this.log = log;
        this.origin = origin;
        this.checkpoints = checkpoints;
        this.tree = tree;
        this.keys = keys;
        this.state = state;
        this.lease = lease;
        this.extension = new Extension(log, checkpoints, tree);
    }

    /** How it stands with the signing. */
    public Standing standing() {
        return standing;
    }

    /**
     * Signs the log as it is now.
     *
     * @return the stored checkpoint; empty where another node signs or nothing may be signed, which {@link #standing} says
     */
    public Optional<StoredCheckpoint> sign() {
        turn.lock();
        try {
            OptionalLong fence = lease.hold();
            if (fence.isEmpty()) {
                return elsewhere();
            }
            Optional<StoredCheckpoint> stored = checkpoints.add(note(), lease.holder(), fence.getAsLong());
            if (stored.isEmpty()) {
                lease.lost();
                return elsewhere();
            }
            stands(Standing.SIGNING);
            return stored;
        } catch (SigningRefused refused) {
            stands(refused.standing());
            return Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    /** Signs unless what is signed already covers a position. */
    public Optional<StoredCheckpoint> covering(long position) {
        turn.lock();
        try {
            Optional<StoredCheckpoint> newest = checkpoints.newest().filter(stored -> stored.size() > position);
            return newest.isPresent() ? newest : sign().filter(stored -> stored.size() > position);
        } finally {
            turn.unlock();
        }
    }

    /** Somebody outside has seen more of the log than was shown to them: as long as it is shorter, nothing is signed. */
    public void seenOutside(long size, String sentence) {
        outside = new Outside(size, sentence);
        stands(new Standing(Kind.ROLLED_BACK, sentence));
    }

    /**
     * Goes on in a new epoch after a restore has lost entries, whatever the signer signed before.
     *
     * @param next what the new epoch is called
     * @return its first checkpoint; empty where another node signs or the keys are not those that signed before
     */
    public Optional<StoredCheckpoint> continueIn(Epoch next) {
        turn.lock();
        try {
            OptionalLong fence = lease.hold();
            if (fence.isEmpty()) {
                return elsewhere();
            }
            LogTree.End end = tree.end();
            Checkpoint first = new Checkpoint(next.origin(), end.size(), extension.root(end));
            List<SigningKey> signing = keys(state.last());
            if (checkpoints.epoch().filter(begun -> begun.number() == next.number()).isEmpty()) {
                checkpoints.begin(next);
            }
            SignedNote note = signed(first, signing);
            state.setAside(next.number() - 1);
            state.remember(note);
            outside = null;
            Optional<StoredCheckpoint> stored = checkpoints.add(note, lease.holder(), fence.getAsLong());
            stands(Standing.SIGNING);
            return stored;
        } catch (SigningRefused refused) {
            stands(refused.standing());
            return Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    /** What was signed last, as the signer remembers it. */
    public Optional<SignedNote> last() {
        return state.last();
    }

    /**
     * Takes a checkpoint that was kept elsewhere for the state that was lost.
     *
     * @throws SetupProblem where there is a state, or the checkpoint is not of this log, its keys and its past
     */
    public void enrol(SignedNote seen) {
        turn.lock();
        try {
            if (state.last().isPresent()) {
                throw new SetupProblem("The signer of the " + log + " log has a state, " + state.file()
                        + ", and takes no other.");
            }
            Checkpoint kept = Checkpoint.of(seen);
            if (checkpoints.epoch().filter(epoch -> epoch.origin().equals(kept.origin())).isEmpty()) {
                throw new SetupProblem("The checkpoint is of " + kept.origin() + ", which is not what the " + log
                        + " log signs under.");
            }
            extension.signedByOneOf(keys.of(log), seen);
            extension.of(kept, tree.end());
            state.remember(seen);
        } catch (SigningRefused refused) {
            throw new SetupProblem(refused.standing().sentence());
        } finally {
            turn.unlock();
        }
        sign();
    }

    /** Lets another node sign. */
    public void release() {
        lease.release();
    }

    private SignedNote note() throws SigningRefused {
        Optional<SignedNote> last = state.last();
        Optional<Epoch> epoch = checkpoints.epoch();
        LogTree.End end = tree.end();
        Outside seen = outside;
        if (seen != null && end.size() < seen.size()) {
            throw new SigningRefused(Kind.ROLLED_BACK, seen.sentence());
        }
        extension.known(last, epoch, end);
        List<SigningKey> signing = keys(last);
        String name = epoch.isPresent() ? epoch.get().origin() : begin();
        SignedNote note = signed(new Checkpoint(name, end.size(), extension.root(end)), signing);
        state.remember(note);
        return note;
    }

    private SignedNote signed(Checkpoint checkpoint, List<SigningKey> signing) {
        List<NoteSigner> signers = signing.stream().map(key -> key.under(checkpoint.origin())).toList();
        SignedNote note = SignedNote.sign(checkpoint.text(), signers.getFirst());
        for (NoteSigner further : signers.subList(1, signers.size())) {
            note = note.alsoSign(further);
        }
        signers.forEach(signer -> checkpoints.add(signer.key()));
        return note;
    }

    private List<SigningKey> keys(Optional<SignedNote> last) throws SigningRefused {
        List<SigningKey> signing = keys.of(log);
        if (signing.isEmpty() && last.isEmpty() && checkpoints.keys().isEmpty()) {
            SigningKey made = keys.add(log);
            LOG.info("A key that signs the {} log was made in {}", log, keys.place());
            return List.of(made);
        }
        if (signing.isEmpty()) {
            throw new SigningRefused(Kind.OTHER_KEYS, "The key that signs the " + log + " log is not in "
                    + keys.place() + ": put it back from your backup of the keys.");
        }
        if (last.isPresent()) {
            extension.signedByOneOf(signing, last.get());
        }
        return signing;
    }

    private String begin() {
        checkpoints.begin(new Epoch(1, origin, 0, Optional.empty()));
        return origin;
    }

    private Optional<StoredCheckpoint> elsewhere() {
        stands(Standing.ELSEWHERE);
        return Optional.empty();
    }

    private void stands(Standing now) {
        if (now.refuses() && !now.equals(standing)) {
            LOG.error("Nothing is signed. {}", now.sentence());
        } else if (standing.refuses() && !now.refuses()) {
            LOG.info("Checkpoints of the {} log can be signed again", log);
        }
        standing = now;
    }
}
