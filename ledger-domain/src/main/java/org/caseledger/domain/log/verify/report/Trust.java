package org.caseledger.domain.log.verify.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.caseledger.domain.log.Canonical;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.note.BadSignature;
import org.caseledger.domain.log.note.Checkpoint;
import org.caseledger.domain.log.note.Policy;
import org.caseledger.domain.log.note.SignedNote;
import org.caseledger.domain.log.note.VerifierKey;

/** Asks of a checkpoint who signed it, and whether that is whom the inspector trusts. */
public final class Trust {

    private final Request request;
    private final Report report;

    /**
     * @param request whom the inspector trusts
     * @param report where the answers go
     */
    public Trust(Request request, Report report) {
        this.request = request;
        this.report = report;
    }

    /**
     * Judges the checkpoint that everything else hangs on.
     *
     * @throws Failed if a key or a policy was given and the checkpoint does not satisfy it
     */
    public void judge(SignedNote note) {
        report.says("origin", Canonical.shortened(Checkpoint.of(note).origin()));
        report.says("size", Checkpoint.of(note).size());
        report.says("root", Checkpoint.of(note).root());
        try {
            logs(note);
            request.policy().ifPresentOrElse(policy -> witnesses(note, policy),
                    () -> report.notChecked("whether independent witnesses saw this state of the log: no --policy"));
        } catch (BadSignature bad) {
            throw new Failed("the checkpoint: " + bad.getMessage(), bad);
        }
    }

    /**
     * Whether the log itself signed an earlier checkpoint that the inspector kept.
     *
     * @param note the checkpoint that was kept
     * @param now the checkpoint that is being checked
     * @return what the kept one says
     * @throws Failed if it is of another log, or carries a wrong signature of a trusted key
     */
    public Checkpoint seen(SignedNote note, Checkpoint now) {
        Checkpoint seen;
        try {
            seen = Checkpoint.of(note);
        } catch (Malformed wrong) {
            throw new Unusable("--seen: " + wrong.getMessage(), wrong);
        }
        if (!seen.origin().equals(now.origin())) {
            throw new Failed("expected a checkpoint of " + Canonical.shortened(seen.origin()) + ", found one of "
                    + Canonical.shortened(now.origin()));
        }
        try {
            if (note.signers(trustedLogs(seen)).isEmpty()) {
                report.notChecked("who signed the checkpoint of " + seen.size() + " entries seen before");
            }
        } catch (BadSignature bad) {
            throw new Failed("the checkpoint seen before: " + bad.getMessage(), bad);
        }
        if (seen.size() > now.size()) {
            throw new Failed(
                    "expected a log of at least the " + seen.size() + " entries seen before, found " + now.size());
        }
        return seen;
    }

    /** Whether the inspector said which key the log has. */
    public boolean knowsTheLog() {
        return !request.keys().isEmpty()
                || request.policy().filter(policy -> !policy.logs().isEmpty()).isPresent();
    }

    /**
     * Whether an earlier checkpoint in the same file is signed by a trusted log; where none is trusted there is nothing to ask.
     *
     * @throws Failed if it is not
     */
    public void earlier(SignedNote note) {
        Checkpoint earlier = Checkpoint.of(note);
        try {
            if (knowsTheLog() && note.signers(trustedLogs(earlier)).isEmpty()) {
                throw new Failed("the checkpoint of " + earlier.size()
                        + " entries: expected the signature of a log that is trusted, found none");
            }
        } catch (BadSignature bad) {
            throw new Failed("the checkpoint of " + earlier.size() + " entries: " + bad.getMessage(), bad);
        }
    }

    private void logs(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.of(note);
        List<VerifierKey> signers = note.signers(trustedLogs(checkpoint));
        signers.forEach(key -> report.signed(key.toString()));
        if (!knowsTheLog()) {
            report.notChecked("who signed the checkpoint: no --key and no log in a --policy");
        } else if (signers.isEmpty()) {
            throw new Failed("expected a checkpoint signed by a log that is trusted, found one of "
                    + Canonical.shortened(checkpoint.origin()) + " without such a signature");
        }
    }

    private void witnesses(SignedNote note, Policy policy) {
        Policy.Judgement judgement = policy.judge(note);
        judgement.witnesses().forEach((name, at) -> report.witnessed(Canonical.shortened(name) + " at " + at));
        if (!judgement.quorum()) {
            throw new Failed("expected cosignatures of the quorum of the policy, found those of "
                    + judgement.witnesses().size() + " witnesses, which are not enough");
        }
    }

    private Set<VerifierKey> trustedLogs(Checkpoint checkpoint) {
        Set<VerifierKey> keys = new LinkedHashSet<>(request.keys());
        request.policy().ifPresent(policy -> keys.addAll(policy.logs()));
        keys.removeIf(key -> !key.name().equals(checkpoint.origin()));
        return keys;
    }
}
