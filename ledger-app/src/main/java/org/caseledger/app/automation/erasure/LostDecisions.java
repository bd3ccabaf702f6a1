package org.caseledger.app.automation.erasure;

import java.util.Optional;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.recording.Recorder;
import org.caseledger.app.vault.erasure.DataKeyDestruction;
import org.caseledger.app.vault.erasure.DestroyedKey;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.child.ChildCommand.RepeatKeyDestruction;
import org.caseledger.domain.child.RetentionRuleName;
import org.caseledger.domain.ids.ChildId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * After a restore of an older database, whose ledger does not know of an erasure that the list outside it knows of, records
 * the decision again before anybody reads: text without a key and without a decision is damage.
 */
final class LostDecisions implements SmartLifecycle {

    /** After the database, before followers and before anything is served. */
    static final int PHASE = -10;

    private static final Logger LOG = LoggerFactory.getLogger(LostDecisions.class);

    private final DataKeyDestruction destruction;
    private final Recorder recorder;
    private volatile boolean running;

    LostDecisions(DataKeyDestruction destruction, Recorder recorder) {
        this.destruction = destruction;
        this.recorder = recorder;
    }

    @Override
    public void start() {
        destruction.listedWithoutDecision().forEach(this::recordAgain);
        running = true;
    }

    private void recordAgain(DestroyedKey destroyed) {
        Optional<RetentionRuleName> rule = destroyed.rule().map(RetentionRuleName::new);
        if (rule.isEmpty() || !(destroyed.subject() instanceof ChildId child)) {
            LOG.warn("The list of destroyed keys names no rule for {}: its decision is not recorded again",
                    destroyed.subject());
            return;
        }
        try {
            recorder.record(new RepeatKeyDestruction(child, rule.get(), destroyed.on()), Worker.LEDGER, null);
            LOG.warn("The decision to erase {} was recorded again: the database was older than it", child);
        } catch (RuleBroken unknown) {
            if (unknown.kind() != RuleBroken.Kind.NOT_FOUND) {
                throw unknown;
            }
            // the database is older than the child's record, so there is nothing to explain
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
