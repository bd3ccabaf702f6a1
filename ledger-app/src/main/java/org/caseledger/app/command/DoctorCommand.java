package org.caseledger.app.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.caseledger.app.database.Doctor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Looks at the database of the settings, and prints the SQL that makes the roles on a server of the operator's own. */
@Command(name = "doctor", description = "Say whether the ledger can run on this database, and what is missing if not.")
final class DoctorCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Unmatched
    private final List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        PrintWriter out = command.getOut();
        try (ConfigurableApplicationContext context = Settings.read(command, settings)) {
            return new Doctor(context.getEnvironment()).examine(out) ? ExitCode.OK : ExitCode.SOFTWARE;
        } finally {
            out.flush();
        }
    }
}
