package org.caseledger.app.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.caseledger.app.access.worker.StaffRegister;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.proofs.recovery.Recovery;
import org.caseledger.app.setup.SetupProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/**
 * Lets a ledger go on after a restore has lost entries: with the service stopped, on the node that signs. It starts the
 * ledger without letting anybody in, opens the next epoch of each log that needs one, and ends.
 */
@Command(name = "recover", description = "Go on in a new epoch after a restore has lost entries; two people must approve.")
final class RecoverCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--approved-by", required = true, arity = "1", description = "The sign-in name of somebody who approves; given twice.")
    private List<String> approvers = new ArrayList<>();

    @Option(names = "--reason", required = true, description = "How it came to that, in a sentence; it is kept for ever.")
    private String reason = "";

    @Unmatched
    private final List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (approvers.size() != 2) {
            throw new SetupProblem("Two people must approve: give --approved-by twice.");
        }
        try (ConfigurableApplicationContext ledger = StoppedLedger.start(settings)) {
            StaffRegister staff = ledger.getBean(StaffRegister.class);
            Worker first = worker(staff, approvers.getFirst());
            Worker second = worker(staff, approvers.getLast());
            var logs = ledger.getBean(Recovery.OfBothLogs.class).logs();
            if (logs.isEmpty()) {
                throw new SetupProblem("This node does not sign; recover on the node that does.");
            }
            logs.forEach((log, recovery) -> out.println(recovery.goOn(first, second, reason)
                    .map(continued -> "The " + log.value() + " log goes on as " + continued.epoch().origin()
                            + ". Its first " + continued.keptSize() + " entries are as they were signed; of the "
                            + continued.lastSize() + " signed entries those after them may be lost.")
                    .orElse("The " + log.value() + " log is in order.")));
        } finally {
            out.flush();
        }
        return ExitCode.OK;
    }

    private static Worker worker(StaffRegister staff, String signInName) {
        return staff.bySignIn(signInName)
                .orElseThrow(() -> new SetupProblem("There is no " + signInName + " on the staff register."));
    }
}
