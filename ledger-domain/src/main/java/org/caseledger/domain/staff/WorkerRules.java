package org.caseledger.domain.staff;

import java.util.List;
import java.util.regex.Pattern;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.Wording;
import org.caseledger.domain.staff.StaffCommand.ApproveWorker;
import org.caseledger.domain.staff.StaffCommand.ProposeWorker;
import org.caseledger.domain.staff.StaffCommand.RecordAbsence;
import org.caseledger.domain.staff.StaffCommand.RecordLeaving;
import org.caseledger.domain.staff.StaffCommand.RegisterWorker;
import org.caseledger.domain.staff.StaffEvent.AbsenceRecorded;
import org.caseledger.domain.staff.StaffEvent.WorkerLeft;
import org.caseledger.domain.staff.StaffEvent.WorkerProposed;
import org.caseledger.domain.staff.StaffEvent.WorkerRegistered;
import org.caseledger.domain.staff.WorkerState.Left;
import org.caseledger.domain.staff.WorkerState.NotRegistered;
import org.caseledger.domain.staff.WorkerState.Proposed;
import org.caseledger.domain.staff.WorkerState.Registered;

/** What may be recorded about a worker, decided from what has been recorded before. */
final class WorkerRules {

    /** Lower case only: the identity provider's name is claimed letter by letter, and nobody may be two people. */
    private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,99}");

    private WorkerRules() {}

    static List<StaffEvent> decide(StaffCommand command, WorkerState state) {
        return switch (command) {
            case RegisterWorker register -> register(register, state);
            case ProposeWorker propose -> propose(propose, state);
            case ApproveWorker approve -> approve(approve, state);
            case RecordAbsence absence -> absence(absence, state);
            case RecordLeaving leaving -> leaving(leaving, state);
        };
    }

    private static List<StaffEvent> register(RegisterWorker command, WorkerState state) {
        requireNew(command, state);
        requireProper(command.signInName(), command.displayName(), command.role());
        return List.of(
                new WorkerRegistered(
                        command.worker(),
                        command.signInName(),
                        command.displayName(),
                        command.role(),
                        command.team(),
                        command.at()));
    }

    private static List<StaffEvent> propose(ProposeWorker command, WorkerState state) {
        requireNew(command, state);
        requireProper(command.signInName(), command.displayName(), command.role());
        return List.of(new WorkerProposed(
                command.worker(), command.signInName(), command.displayName(), command.role(), command.team(),
                command.by(), command.at()));
    }

    /** The sign-in name is claimed now, so that of two proposals of one name the first to be approved has it. */
    private static List<StaffEvent> approve(ApproveWorker command, WorkerState state) {
        if (!(state instanceof Proposed(WorkerProposed proposal))) {
            throw new RuleBroken(
                    RuleBroken.Kind.CONFLICT, "nothing-proposed", "nothing waits for approval for this worker");
        }
        if (command.by().equals(proposal.by())) {
            throw new RuleBroken(
                    RuleBroken.Kind.FORBIDDEN, "own-proposal", "what one person proposed is approved by another");
        }
        return List.of(new WorkerRegistered(
                command.worker(), command.signInName(), command.displayName(), proposal.role(), proposal.team(),
                command.at()));
    }

    private static List<StaffEvent> absence(RecordAbsence command, WorkerState state) {
        requireRegistered(command, state);
        if (!command.from().isBefore(command.to())) {
            throw new RuleBroken(
                    RuleBroken.Kind.NOT_ACCEPTABLE, "absence-ends-first", "an absence begins before it ends");
        }
        return List.of(new AbsenceRecorded(
                command.worker(), command.from(), command.to(), command.by(), command.at()));
    }

    private static List<StaffEvent> leaving(RecordLeaving command, WorkerState state) {
        requireRegistered(command, state);
        if (command.by().equals(command.worker())) {
            throw new RuleBroken(
                    RuleBroken.Kind.FORBIDDEN, "own-record", "nobody records their own leaving");
        }
        return List.of(new WorkerLeft(command.worker(), command.by(), command.at()));
    }

    private static void requireRegistered(StaffCommand command, WorkerState state) {
        switch (state) {
            case Registered registered -> {
                // as it must be
            }
            case Left left -> throw new RuleBroken(
                    RuleBroken.Kind.CONFLICT, "worker-has-left", "worker " + command.worker() + " has left");
            case NotRegistered none -> throw notFound(command);
            case Proposed proposed -> throw notFound(command);
        }
    }

    private static RuleBroken notFound(StaffCommand command) {
        return new RuleBroken(
                RuleBroken.Kind.NOT_FOUND, "worker-not-found", "worker " + command.worker() + " is not registered");
    }

    private static void requireNew(StaffCommand command, WorkerState state) {
        if (!(state instanceof NotRegistered)) {
            throw new RuleBroken(
                    RuleBroken.Kind.CONFLICT,
                    "worker-is-registered",
                    "worker " + command.worker() + " is in the register");
        }
    }

    private static void requireProper(PersonalText.Clear signInName, PersonalText.Clear displayName, StaffRole role) {
        requireSignInName(signInName);
        Wording.requireName("display name", displayName);
        if (role == StaffRole.LEDGER) {
            throw new RuleBroken(
                    RuleBroken.Kind.NOT_ACCEPTABLE, "role-is-the-ledgers", "no worker has the role LEDGER");
        }
    }

    private static void requireSignInName(PersonalText.Clear name) {
        if (!SIGN_IN_NAME.matcher(name.words()).matches()) {
            throw new RuleBroken(
                    RuleBroken.Kind.NOT_ACCEPTABLE,
                    "sign-in-name-not-valid",
                    "a sign-in name has 1 to 100 lower-case letters, digits or . _ @ + - and begins with a letter or digit");
        }
    }
}
