package org.caseledger.domain.child;

import java.util.List;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.Wording;
import org.caseledger.domain.child.ChildCommand.AllocateWorker;
import org.caseledger.domain.child.ChildCommand.OpenChildRecord;
import org.caseledger.domain.child.ChildCommand.RecordPlan;
import org.caseledger.domain.child.ChildEvent.ChildRecordOpened;
import org.caseledger.domain.child.ChildEvent.PlanRecorded;
import org.caseledger.domain.child.ChildEvent.WorkerAllocated;
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
            case RecordPlan plan -> plan(plan, state);
        };
    }

    private static List<ChildEvent> open(OpenChildRecord command, ChildState state) {
        if (state instanceof Opened) {
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
        requireOpened(command.child(), state);
        return List.of(
                new WorkerAllocated(
                        command.child(), command.worker(), command.team(), command.involvement(), command.at()));
    }

    private static List<ChildEvent> plan(RecordPlan command, ChildState state) {
        requireOpened(command.child(), state);
        if (command.from().isAfter(command.at())) {
            throw new RuleBroken(
                    RuleBroken.Kind.NOT_ACCEPTABLE, "plan-in-future", "a plan is recorded once it holds");
        }
        return List.of(new PlanRecorded(command.child(), command.status(), command.from()));
    }

    private static void requireOpened(ChildId child, ChildState state) {
        if (state instanceof NotOpened) {
            throw new RuleBroken(RuleBroken.Kind.NOT_FOUND, "child-not-found", "child " + child + " has no record");
        }
    }
}
