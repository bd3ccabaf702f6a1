package org.caseledger.domain.staff;

import java.util.List;
import java.util.regex.Pattern;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.Wording;
import org.caseledger.domain.staff.StaffCommand.RegisterWorker;
import org.caseledger.domain.staff.StaffEvent.WorkerRegistered;
import org.caseledger.domain.staff.WorkerState.Registered;

/** What may be recorded about a worker, decided from what has been recorded before. */
final class WorkerRules {

    /** Lower case only: the identity provider's name is claimed letter by letter, and nobody may be two people. */
    private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,99}");

    private WorkerRules() {}

    static List<StaffEvent> decide(StaffCommand command, WorkerState state) {
        return switch (command) {
            case RegisterWorker register -> register(register, state);
        };
    }

    private static List<StaffEvent> register(RegisterWorker command, WorkerState state) {
        if (state instanceof Registered) {
            throw new RuleBroken(
                    RuleBroken.Kind.CONFLICT,
                    "worker-is-registered",
                    "worker " + command.worker() + " is in the register");
        }
        requireSignInName(command.signInName());
        Wording.requireName("display name", command.displayName());
        if (command.role() == StaffRole.LEDGER) {
            throw new RuleBroken(
                    RuleBroken.Kind.NOT_ACCEPTABLE, "role-is-the-ledgers", "no worker has the role LEDGER");
        }
        return List.of(
                new WorkerRegistered(
                        command.worker(),
                        command.signInName(),
                        command.displayName(),
                        command.role(),
                        command.team(),
                        command.at()));
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
