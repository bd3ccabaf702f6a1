package org.caseledger.app.command.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import org.caseledger.app.setup.SetupProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ledger that a command talks to, as the worker who signs in: over the API, so that whoever runs the command gets what
 * they may see and nothing else, and what they read is on the access log under their name.
 */
final class RunningLedger {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String PASSWORD = "CASE_LEDGER_PASSWORD";
    private static final String TOKEN = "CASE_LEDGER_TOKEN";

    @Option(names = "--ledger", paramLabel = "URL", defaultValue = "http://localhost:8080", description = "Where the ledger is (${DEFAULT-VALUE}).")
    private @Nullable URI ledger;

    @Option(names = "--user", paramLabel = "NAME", description = "Who signs in; the password is in "
            + PASSWORD + ". Without a name the token in " + TOKEN + " is sent.")
    private @Nullable String user;

    @Option(names = "--password-file", paramLabel = "FILE", description = "A file that holds the password of NAME, instead of "
            + PASSWORD + ".")
    private @Nullable Path passwordFile;

    /** What is at a path, as JSON. */
    JsonNode get(String path) {
        return json(send(request(path).GET(), BodyHandlers.ofString()));
    }

    /** What a call answers that is sent with a JSON body. */
    JsonNode post(String path, Object body) {
        return json(send(
                request(path).header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))),
                BodyHandlers.ofString()));
    }

    /**
     * Saves what is at a path.
     *
     * @throws SetupProblem where the ledger refuses it; no file is made then
     */
    void save(String path, Path file) {
        HttpResponse<Path> answer = send(request(path).GET(), status -> status.statusCode() == 200
                ? HttpResponse.BodySubscribers.ofFile(file)
                : HttpResponse.BodySubscribers.replacing(file));
        if (answer.statusCode() != 200) {
            throw new SetupProblem("The ledger answered " + answer.statusCode() + "; nothing was saved.");
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(Objects.requireNonNull(ledger).resolve(path))
                .header("Authorization", credentials());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), handler);
        } catch (IOException unreachable) {
            throw new SetupProblem("No ledger answers at " + ledger + ".", unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SetupProblem("The command was interrupted.", interrupted);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        JsonNode body = read(answer);
        if (answer.statusCode() / 100 == 2) {
            return body;
        }
        JsonNode told = body.at("/errors/0/message").isString() ? body.at("/errors/0/message") : body.path("detail");
        throw new SetupProblem("The ledger answered " + answer.statusCode() + ". " + told.asString(""));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException otherwise) {
            throw new SetupProblem("What answers there is no ledger: " + answer.statusCode() + ".", otherwise);
        }
    }

    private String credentials() {
        if (user == null) {
            String token = System.getenv(TOKEN);
            if (token == null) {
                throw new SetupProblem("Say who signs in, by --user NAME or by a token in " + TOKEN + ".");
            }
            return "Bearer " + token;
        }
        return "Basic " + Base64.getEncoder()
                .encodeToString((user + ":" + password(user)).getBytes(StandardCharsets.UTF_8));
    }

    private String password(String name) {
        if (passwordFile != null) {
            try {
                return Files.readString(passwordFile).strip();
            } catch (IOException unreadable) {
                throw new SetupProblem("The file " + passwordFile + " cannot be read.", unreadable);
            }
        }
        String password = System.getenv(PASSWORD);
        if (password == null) {
            throw new SetupProblem("Put the password of " + name + " into " + PASSWORD + " or a --password-file.");
        }
        return password;
    }
}
