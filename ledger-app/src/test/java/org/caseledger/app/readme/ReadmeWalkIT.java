package org.caseledger.app.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.caseledger.app.LedgerApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the walk of the README, line by line, as it stands there, against the application with its sample. */
class ReadmeWalkIT {

    private static final String END = "::line done::";

    @TempDir
    private static Path home;

    private static ConfigurableApplicationContext application;
    private static String api;

    @BeforeAll
    static void start() {
        application = new SpringApplicationBuilder(LedgerApplication.class)
                .properties("case-ledger.home=" + home, "server.port=0")
                .run();
        api = "http://localhost:" + application.getEnvironment().getProperty("local.server.port") + "/api/v1";
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void holdsAtMostTenCurlLines() throws IOException {
        assertThat(walk()).filteredOn(line -> line.contains("curl ")).hasSizeBetween(8, 10);
    }

    @Test
    void leadsFromAnUnansweredCallToAResolvedEscalation() throws Exception {
        List<String> said = new ArrayList<>();
        Process shell = new ProcessBuilder("bash", "-e", "-o", "pipefail").redirectErrorStream(true).start();
        try (Writer typed = new OutputStreamWriter(shell.getOutputStream(), StandardCharsets.UTF_8);
                BufferedReader shown = new BufferedReader(
                        new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line : walk()) {
                if (line.contains("/escalations?")) {
                    await().atMost(Duration.ofSeconds(10)).until(() -> queue().contains("\"ESC-4\"")
                            && queue().contains("\"ESC-2\""));
                }
                typed.write(line.replace("http://localhost:8080/api/v1", api) + "\necho; echo '" + END + "'\n");
                typed.flush();
                said.add(answer(shown, line));
            }
        }
        assertThat(shell.waitFor()).isZero();

        String all = String.join("\n", said);
        assertThat(all)
                .contains("\"contact-attempt-recorded\"", "\"NO_ANSWER\"", "\"contact-held\"")
                .contains("\"language-expectations-explained\"", "\"language-warning-given\"", "\"contact-terminated\"")
                .contains("\"safeguarding-concern-reported\"", "\"dueAt\"", "\"ACKNOWLEDGE\"", "\"DECIDE\"")
                .doesNotContain("LT-10023");
        assertThat(said.getLast().split("\"position\"", -1)).as("a decision and a resolution").hasSize(3);
    }

    private static String answer(BufferedReader shown, String line) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (String read = shown.readLine();; read = shown.readLine()) {
            assertThat(read).as("the shell ended at: %s%nafter saying: %s", line, answer).isNotNull();
            if (read.equals(END)) {
                return answer.toString();
            }
            answer.append(read).append('\n');
        }
    }

    private static List<String> walk() throws IOException {
        List<String> readme = Files.readAllLines(Path.of("..", "README.md"));
        int from = readme.indexOf("```bash");
        assertThat(from).as("the walk in the README").isPositive();
        return readme.subList(from + 1, readme.size()).stream()
                .takeWhile(line -> !line.equals("```"))
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static String queue() {
        String manager = Base64.getEncoder().encodeToString("manager:manager".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(api + "/escalations?status=OPEN&overdue=false"))
                .header("Authorization", "Basic " + manager)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
