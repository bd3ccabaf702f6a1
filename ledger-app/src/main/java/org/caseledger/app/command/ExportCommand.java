package org.caseledger.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.caseledger.app.setup.SetupProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Takes a child's history away from a running ledger, as its bundle. It asks over the API as the worker who signs in, so that
 * whoever runs it gets what they may see and nothing else, and it is on the access log under their name.
 */
@Command(name = "export", description = "Save a child's history with its proofs, from a running ledger.")
final class ExportCommand implements Callable<Integer> {

    private static final String PASSWORD = "CASE_LEDGER_PASSWORD";
    private static final String TOKEN = "CASE_LEDGER_TOKEN";

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "CHILD", description = "The child's id.")
    private @Nullable UUID child;

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "Where the bundle goes; it must not be there yet.")
    private @Nullable Path to;

    @Option(names = "--ledger", paramLabel = "URL", defaultValue = "http://localhost:8080", description = "Where the ledger is (${DEFAULT-VALUE}).")
    private @Nullable URI ledger;

    @Option(names = "--user", paramLabel = "NAME", description = "Who signs in; the password is in "
            + PASSWORD + ". Without a name the token in " + TOKEN + " is sent.")
    private @Nullable String user;

    @Option(names = "--redact", paramLabel = "PLACES", description = "Texts to leave out: all, or positions and position.part, separated by commas.")
    private @Nullable String redact;

    @Option(names = "--since", paramLabel = "SIZES", description = "Earlier sizes of the log, separated by commas: the bundle proves that it only grew since.")
    private @Nullable String since;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Path file = Objects.requireNonNull(to);
        if (Files.exists(file)) {
            throw new SetupProblem(file + " is there already; nothing was asked.");
        }
        String query = parameter("?redact=", redact) + parameter(redact == null ? "?since=" : "&since=", since);
        URI uri = Objects.requireNonNull(ledger)
                .resolve("/api/v1/children/" + Objects.requireNonNull(child) + "/bundle" + query);
        HttpRequest request = HttpRequest.newBuilder(uri).header("Authorization", credentials()).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Path> answer = client.send(request, status -> status.statusCode() == 200
                    ? HttpResponse.BodySubscribers.ofFile(file)
                    : HttpResponse.BodySubscribers.replacing(file));
            if (answer.statusCode() != 200) {
                throw new SetupProblem("The ledger answered " + answer.statusCode() + "; nothing was saved.");
            }
        }
        out.println("Saved " + file + ". Check it with: java -jar ledger-domain.jar verify " + file + " --key KEY");
        out.flush();
        return ExitCode.OK;
    }

    private String credentials() {
        if (user == null) {
            String token = System.getenv(TOKEN);
            if (token == null) {
                throw new SetupProblem("Say who signs in, by --user NAME or by a token in " + TOKEN + ".");
            }
            return "Bearer " + token;
        }
        String password = System.getenv(PASSWORD);
        if (password == null) {
            throw new SetupProblem("Put the password of " + user + " into " + PASSWORD + ".");
        }
        return "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String parameter(String start, @Nullable String value) {
        return value == null ? "" : start + value.replaceAll("[^a-z0-9.,]", "");
    }
}
