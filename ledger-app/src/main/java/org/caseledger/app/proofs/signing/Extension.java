package org.caseledger.app.proofs.signing;

import java.util.List;
import java.util.Optional;
import org.caseledger.app.proofs.checkpoints.Checkpoints;
import org.caseledger.app.proofs.checkpoints.Epoch;
import org.caseledger.app.proofs.checkpoints.LogTree;
import org.caseledger.app.proofs.checkpoints.StoredCheckpoint;
import org.caseledger.app.proofs.keys.SigningKey;
import org.caseledger.app.proofs.signing.Standing.Kind;
import org.caseledger.domain.log.Digest;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.note.BadSignature;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.note.VerifierKey;

/** Whether what the database holds extends everything that was signed before. Everything is reckoned from the tiles. */
final class Extension {

    private final String log;
    private final Checkpoints checkpoints;
    private final LogTree tree;

    Extension(String log, Checkpoints checkpoints, LogTree tree) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.tree = tree;
    }

    /** The root of the log as it is now. */
    Digest root(LogTree.End end) throws SigningRefused {
        Digest root;
        try {
            root = tree.root(end.size());
        } catch (Malformed | IllegalStateException incomplete) {
            throw new SigningRefused(Kind.REWRITTEN, "The " + log + " log lacks a part of its tree: "
                    + incomplete.getMessage() + ".");
        }
        if (!root.equals(end.root())) {
            throw new SigningRefused(Kind.REWRITTEN, "The tiles of the " + log + " log of " + end.size()
                    + " entries give the root " + root + ", its head row says " + end.root() + ".");
        }
        return root;
    }

    /** Refuses unless the log still begins with what the checkpoint stands for. */
    void of(Checkpoint signed, LogTree.End end) throws SigningRefused {
        if (signed.size() > end.size()) {
            throw new SigningRefused(Kind.ROLLED_BACK, "The " + log + " log has " + end.size() + " entries, and "
                    + signed.size() + " were signed: an older database was restored, or entries were taken away.");
        }
        boolean kept;
        try {
            kept = tree.extendsTo(signed.size(), signed.root(), end.size());
        } catch (Malformed | IllegalStateException incomplete) {
            throw new SigningRefused(Kind.REWRITTEN, "The " + log + " log lacks a part of its tree: "
                    + incomplete.getMessage() + ".");
        }
        if (!kept) {
            throw new SigningRefused(Kind.REWRITTEN, "The first " + signed.size() + " entries of the " + log
                    + " log are not those that were signed with the root " + signed.root() + ".");
        }
    }

    /** Refuses where nothing is known of a log that has a past. */
    Optional<Checkpoint> known(Optional<SignedNote> last, Optional<Epoch> epoch, LogTree.End end)
            throws SigningRefused {
        Optional<StoredCheckpoint> newest = checkpoints.newest();
        if (last.isEmpty()) {
            if (end.size() > 0 || newest.isPresent()) {
                throw new SigningRefused(Kind.NOT_ENROLLED, "The signer has no state beside the " + log + " log of "
                        + end.size() + " entries: put its folder back, or enrol it with a checkpoint seen before.");
            }
            return Optional.empty();
        }
        Checkpoint signed = Checkpoint.of(last.get());
        if (epoch.isEmpty() || !epoch.get().origin().equals(signed.origin())) {
            throw new SigningRefused(Kind.ROLLED_BACK, "The signer signed " + signed.size() + " entries of "
                    + signed.origin() + ", which is not what this database calls its " + log + " log: it is another"
                    + " database, or an older one.");
        }
        of(signed, end);
        if (newest.isPresent() && newest.get().checkpoint().origin().equals(signed.origin())) {
            of(newest.get().checkpoint(), end);
        }
        return Optional.of(signed);
    }

    /** Refuses keys of which none signed the last checkpoint: each key is introduced by the one before it. */
    void signedByOneOf(List<SigningKey> keys, SignedNote last) throws SigningRefused {
        String origin = Checkpoint.of(last).origin();
        try {
            List<VerifierKey> mine = keys.stream().map(key -> key.under(origin).key()).toList();
            if (!last.signers(mine).isEmpty()) {
                return;
            }
        } catch (BadSignature bad) {
            throw new SigningRefused(Kind.OTHER_KEYS, "The last checkpoint of the " + log
                    + " log, as the signer keeps it, has a wrong signature: " + bad.getMessage() + ".");
        }
        throw new SigningRefused(Kind.OTHER_KEYS, "None of the keys at hand signed the last checkpoint of the " + log
                + " log: put back the key that did.");
    }
}
