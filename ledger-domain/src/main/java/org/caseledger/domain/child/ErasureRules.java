package org.caseledger.domain.child;

import java.util.List;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.Wording;
import org.caseledger.domain.child.ChildCommand.ApplyLegalHold;
import org.caseledger.domain.child.ChildCommand.ApproveKeyDestruction;
import org.caseledger.domain.child.ChildCommand.AskForKeyDestruction;
import org.caseledger.domain.child.ChildCommand.ReleaseLegalHold;
import org.caseledger.domain.child.ChildCommand.RepeatKeyDestruction;
import org.caseledger.domain.child.ChildCommand.WithdrawKeyDestruction;
import org.caseledger.domain.child.ChildEvent.KeyDestructionAskedFor;
import org.caseledger.domain.child.ChildEvent.KeyDestructionWithdrawn;
import org.caseledger.domain.child.ChildEvent.LegalHoldApplied;
import org.caseledger.domain.child.ChildEvent.LegalHoldReleased;
import org.caseledger.domain.child.ChildEvent.PersonalDataKeyDestroyed;
import org.caseledger.domain.child.ChildState.Asked;
import org.caseledger.domain.child.ChildState.Opened;

/**
 * When a child's words may be made unreadable for ever: one person asks, another approves, and no legal hold stands against
 * it at either moment. A hold also ends what was asked for before it: after its release somebody asks anew.
 */
final class ErasureRules {

    private ErasureRules() {}

    static List<ChildEvent> apply(ApplyLegalHold command, Opened record) {
        Wording.requireNarrative("reason", command.reason());
        if (record.holds().contains(command.hold())) {
            throw conflict("legal-hold-applies", "hold " + command.hold() + " applies already");
        }
        return List.of(new LegalHoldApplied(command.child(), command.hold(), command.reason(), command.at()));
    }

    static List<ChildEvent> release(ReleaseLegalHold command, Opened record) {
        if (!record.holds().contains(command.hold())) {
            throw new RuleBroken(
                    RuleBroken.Kind.NOT_FOUND,
                    "legal-hold-not-found",
                    "no hold " + command.hold() + " applies to child " + command.child());
        }
        Wording.requireNarrative("reason", command.reason());
        return List.of(new LegalHoldReleased(command.child(), command.hold(), command.reason(), command.at()));
    }

    static List<ChildEvent> ask(AskForKeyDestruction command, Opened record) {
        requireNoHold(command, record);
        if (record.asked() != null) {
            throw conflict(
                    "key-destruction-already-asked-for",
                    "the destruction of child " + command.child() + "'s key waits for approval already");
        }
        Wording.requireNarrative("reason", command.reason());
        return List.of(
                new KeyDestructionAskedFor(
                        command.child(), command.retentionRule(), command.reason(), command.by(), command.at()));
    }

    static List<ChildEvent> withdraw(WithdrawKeyDestruction command, Opened record) {
        requireAsked(command, record);
        Wording.requireNarrative("reason", command.reason());
        return List.of(new KeyDestructionWithdrawn(command.child(), command.reason(), command.at()));
    }

    static List<ChildEvent> approve(ApproveKeyDestruction command, Opened record) {
        requireNoHold(command, record);
        Asked asked = requireAsked(command, record);
        if (asked.by().equals(command.by())) {
            throw new RuleBroken(
                    RuleBroken.Kind.FORBIDDEN,
                    "key-destruction-needs-another-person",
                    "whoever asked for the destruction of a key does not approve it");
        }
        return List.of(
                new PersonalDataKeyDestroyed(
                        command.child(), asked.rule(), asked.by(), command.by(), command.at()));
    }

    /** What was decided once is not asked for again because a backup does not know of it; no hold can undo it either. */
    static List<ChildEvent> repeat(RepeatKeyDestruction command) {
        return List.of(
                new PersonalDataKeyDestroyed(
                        command.child(), command.retentionRule(), null, null, command.destroyedAt()));
    }

    private static void requireNoHold(ChildCommand command, Opened record) {
        if (!record.holds().isEmpty()) {
            throw conflict(
                    "legal-hold-applies",
                    "a legal hold applies to child " + command.child() + ": nothing is erased while it does");
        }
    }

    private static Asked requireAsked(ChildCommand command, Opened record) {
        if (record.asked() == null) {
            throw conflict(
                    "no-key-destruction-asked-for",
                    "nobody has asked for the destruction of child " + command.child() + "'s key");
        }
        return record.asked();
    }

    private static RuleBroken conflict(String key, String sentence) {
        return new RuleBroken(RuleBroken.Kind.CONFLICT, key, sentence);
    }
}
