package org.caseledger.app.command;

import java.io.PrintWriter;
import java.util.Set;
import java.util.TreeSet;
import org.caseledger.app.command.running.ExportCommand;
import org.caseledger.app.command.running.RebuildCommand;
import org.caseledger.app.command.running.ReplayCommand;
import org.caseledger.app.command.running.StatusCommand;
import org.caseledger.app.setup.SetupProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * All commands there are. The exit status is 0 where a command found everything in order, 1 where it did not, and 2
 * where it was not understood.
 */
@Command(name = "case-ledger", subcommands = {BenchmarkCommand.class, DoctorCommand.class, ExportCommand.class,
    HelpCommand.class,
    VersionCommand.class, WitnessCommand.class, RecoverCommand.class,
    EnrolCommand.class, RebuildCommand.class, ReplayCommand.class,
    StatusCommand.class}, footerHeading = "%n", footer = {
        "Without a command the service starts; settings are then given as --name=value."}, synopsisSubcommandLabel = "COMMAND")
public final class Commands {

    private static final Set<String> OPTIONS = Set.of("-h", "--help", "-V", "--version");

    Commands() {}

    /** Whether the arguments ask for a command, known or not, rather than for the service to start. */
    public static boolean areAskedForBy(String... arguments) {
        return arguments.length > 0 && (!arguments[0].startsWith("-") || OPTIONS.contains(arguments[0]));
    }

    /**
     * Runs a command.
     *
     * @param arguments its name, then its own arguments
     * @return the exit status
     */
    public static int run(String... arguments) {
        return line().execute(named(arguments));
    }

    /** The same with other places to print to. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return line().setOut(out).setErr(err).execute(named(arguments));
    }

    private static CommandLine line() {
        return new CommandLine(new Commands())
                .setParameterExceptionHandler((misunderstood, arguments) -> refuse(misunderstood))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (failure instanceof SetupProblem problem) {
                        line.getErr().println(problem.sentence());
                        return CommandLine.ExitCode.SOFTWARE;
                    }
                    throw failure;
                });
    }

    private static String[] named(String... arguments) {
        String[] named = arguments.clone();
        named[0] = switch (named[0]) {
            case "-h", "--help" -> "help";
            case "-V", "--version" -> "version";
            default -> named[0];
        };
        return named;
    }

    private static int refuse(ParameterException misunderstood) {
        CommandLine line = misunderstood.getCommandLine();
        boolean unknown = misunderstood instanceof UnmatchedArgumentException && line.getParent() == null;
        String sentence = unknown
                ? "There is no command " + ((UnmatchedArgumentException) misunderstood).getUnmatched().getFirst()
                        + "; the commands are " + String.join(", ", new TreeSet<>(line.getSubcommands().keySet()))
                        + "."
                : misunderstood.getMessage();
        line.getErr().println(sentence);
        return CommandLine.ExitCode.USAGE;
    }
}
