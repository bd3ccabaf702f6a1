package org.caseledger.domain.child;

import java.util.List;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.Wording;
import org.caseledger.domain.child.ChildCommand.AllocateWorker;
import org.caseledger.domain.child.ChildCommand.ApplyLegalHold;
import org.caseledger.domain.child.ChildCommand.ApproveKeyDestruction;
import org.caseledger.domain.child.ChildCommand.AskForKeyDestruction;
import org.caseledger.domain.child.ChildCommand.OpenChildRecord;
import org.caseledger.domain.child.ChildCommand.RecordPlan;
import org.caseledger.domain.child.ChildCommand.ReleaseLegalHold;
import org.caseledger.domain.child.ChildCommand.RepeatKeyDestruction;
import org.caseledger.domain.child.ChildCommand.WithdrawKeyDestruction;
import org.caseledger.domain.child.ChildEvent.ChildRecordOpened;
import org.caseledger.domain.child.ChildEvent.PlanRecorded;
import org.caseledger.domain.child.ChildEvent.WorkerAllocated;
import org.caseledger.domain.child.ChildState.Erased;
import org.caseledger.domain.child.ChildState.NotOpened;
import org.caseledger.domain.child.ChildState.Opened;
import org.caseledger.domain.ids.ChildId;

/** What may be recorded about a child's record, decided from what has been recorded before. */
final class ChildRules {

    private ChildRules() {}

    static List<ChildEvent> decide(ChildCommand command, ChildState state) {
        return switch (command) {
            case OpenChildRecord open -> open(open, state);
            case AllocateWorker allocate -> allocate(allocate, state);
            case ApplyLegalHold hold -> ErasureRules.apply(hold, opened(hold.child(), state));
            case ReleaseLegalHold release -> ErasureRules.release(release, opened(release.child(), state));
            case AskForKeyDestruction ask -> ErasureRules.ask(ask, opened(ask.child(), state));
            case WithdrawKeyDestruction withdraw -> ErasureRules.withdraw(withdraw, opened(withdraw.child(), state));
            case ApproveKeyDestruction approve -> ErasureRules.approve(approve, opened(approve.child(), state));
            case RepeatKeyDestruction repeat ->
                state instanceof Erased ? List.of() : ErasureRules.repeat(repeat);
            case RecordPlan plan -> plan(plan, state);
        };
    }

    private static List<ChildEvent> open(OpenChildRecord command, ChildState state) {
        if (!(state instanceof NotOpened)) {
            throw new RuleBroken(
                    RuleBroken.Kind.CONFLICT, "child-has-a-record", "child " + command.child() + " has a record");
        }
        Identity.requireMosaicPersonId(command.mosaicPersonId());
        Wording.requireName("given name", command.givenName());
        Wording.requireName("family name", command.familyName());
        Identity.requireDateOfBirth(command.dateOfBirth(), command.at());
        if (command.nhsNumber() != null) {
            Identity.requireNhsNumber(command.nhsNumber());
        }
        return List.of(
                new ChildRecordOpened(
                        command.child(),
                        command.mosaicPersonId(),
                        command.givenName(),
                        command.familyName(),
                        command.dateOfBirth(),
                        command.nhsNumber(),
                        command.team(),
                        command.allocatedWorker(),
                        command.at()));
    }

    private static List<ChildEvent> allocate(AllocateWorker command, ChildState state) {
        opened(command.child(), state);
        return List.of(
                new WorkerAllocated(
                        command.child(), command.worker(), command.team(), command.involvement(), command.at()));
    }

    /** The record of a child whose words can still be read. */
    private static Opened opened(ChildId child, ChildState state) {
        return switch (state) {
            case Opened record -> record;
            case NotOpened nothing -> throw new RuleBroken(
                    RuleBroken.Kind.NOT_FOUND, "child-not-found", "child " + child + " has no record");
            case Erased erased -> throw new RuleBroken(
                    RuleBroken.Kind.CONFLICT,
                    "personal-data-erased",
                    "the personal data of child " + child + " was erased: nothing more can be recorded about them");
        };
    }

    private static List<ChildEvent> plan(RecordPlan command, ChildState state) {
        opened(command.child(), state);
        if (command.from().isAfter(command.at())) {
            throw new RuleBroken(
                    RuleBroken.Kind.NOT_ACCEPTABLE, "plan-in-future", "a plan is recorded once it holds");
        }
        return List.of(new PlanRecorded(command.child(), command.status(), command.from()));
    }
}
