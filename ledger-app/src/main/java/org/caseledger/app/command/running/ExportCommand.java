package org.caseledger.app.command.running;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.caseledger.app.setup.SetupProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Takes a child's history away from a running ledger, as its bundle. It asks over the API as the worker who signs in, so that
 * whoever runs it gets what they may see and nothing else, and it is on the access log under their name.
 */
@Command(name = "export", description = "Save a child's history with its proofs, from a running ledger.")
public final class ExportCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "CHILD", description = "The child's id.")
    private @Nullable UUID child;

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "Where the bundle goes; it must not be there yet.")
    private @Nullable Path to;

    @Mixin
    private final RunningLedger ledger = new RunningLedger();

    @Option(names = "--redact", paramLabel = "PLACES", description = "Texts to leave out: all, or positions and position.part, separated by commas.")
    private @Nullable String redact;

    @Option(names = "--since", paramLabel = "SIZES", description = "Earlier sizes of the log, separated by commas: the bundle proves that it only grew since.")
    private @Nullable String since;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Path file = Objects.requireNonNull(to);
        if (Files.exists(file)) {
            throw new SetupProblem(file + " is there already; nothing was asked.");
        }
        String query = parameter("?redact=", redact) + parameter(redact == null ? "?since=" : "&since=", since);
        ledger.save("/api/v1/children/" + Objects.requireNonNull(child) + "/bundle" + query, file);
        out.println("Saved " + file + ". Check it with: java -jar ledger-domain.jar verify " + file + " --key KEY");
        out.flush();
        return ExitCode.OK;
    }

    private static String parameter(String start, @Nullable String value) {
        return value == null ? "" : start + value.replaceAll("[^a-z0-9.,]", "");
    }
}
