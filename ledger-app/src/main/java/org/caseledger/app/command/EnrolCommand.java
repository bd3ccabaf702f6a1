package org.caseledger.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.caseledger.app.proofs.signing.Signing;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.note.SignedNote;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Gives a signer that has lost its state a checkpoint that somebody kept: with the service stopped, on the node that signs. */
@Command(name = "enrol", description = "Give the signer the newest checkpoint that anybody has kept, after its state was lost.")
final class EnrolCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "CHECKPOINT", description = "A file with a signed checkpoint of this ledger.")
    private Path file = Path.of("");

    @Unmatched
    private final List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        SignedNote seen = read();
        try (ConfigurableApplicationContext ledger = StoppedLedger.start(settings)) {
            out.println(ledger.getBean(Signing.class).enrol(seen));
        } finally {
            out.flush();
        }
        return ExitCode.OK;
    }

    private SignedNote read() {
        try {
            return SignedNote.parse(Files.readAllBytes(file));
        } catch (IOException | Malformed unreadable) {
            throw new SetupProblem("The file " + file + " holds no signed checkpoint.", unreadable);
        }
    }
}
