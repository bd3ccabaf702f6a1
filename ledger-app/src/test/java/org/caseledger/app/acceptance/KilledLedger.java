package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.caseledger.app.LedgerApplication;
import org.caseledger.app.web.Api;

/** The whole application in a JVM of its own, with its embedded PostgreSQL, so that a test can kill either or both. */
final class KilledLedger {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path home;
    private final Process process;
    private final int port;
    private final Path said;

    private KilledLedger(Path home, Process process, int port, Path said) {
        this.home = home;
        this.process = process;
        this.port = port;
        this.said = said;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param options of the JVM
     * @param life which of its lives on this folder it is
     */
    static KilledLedger start(Path home, int life, List<String> options) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path said = home.resolveSibling("life-" + life + ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                String.join(File.pathSeparator, classPath()),
                LedgerApplication.class.getName(),
                "--case-ledger.home=" + home,
                "--case-ledger.sample=false",
                "--server.port=" + port));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        KilledLedger ledger = new KilledLedger(home, process, port, said);
        await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(50)).until(ledger::answers);
        return ledger;
    }

    /** What is shipped: neither tests nor what only they need beside it. */
    private static List<String> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .filter(entry -> new File(entry).exists())
                .toList();
    }

    /** Whether this JVM can keep loaded classes for the next one: from Java 25 on, and of jars alone. */
    static boolean canKeepClasses() {
        return Runtime.version().feature() >= 25 && classPath().stream().allMatch(entry -> entry.endsWith(".jar"));
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new AssertionError("it did not start: " + said());
        }
        try {
            HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                    .build();
            return CLIENT.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    Api as(String account) {
        return Api.at(port, account);
    }

    /** Everything it wrote to its log. */
    String said() {
        try {
            return Files.readString(said);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** As {@code kill -9} does; its PostgreSQL is left alone. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it can be killed").isTrue();
    }

    /** As when the machine loses power: the application and its PostgreSQL at once. */
    void killWithItsDatabase() throws IOException, InterruptedException {
        long postmaster = Long.parseLong(
                Files.readAllLines(home.resolve("database/data/postmaster.pid")).getFirst().strip());
        process.destroyForcibly();
        ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it can be killed").isTrue();
        await().atMost(Duration.ofSeconds(30)).until(() -> ProcessHandle.of(postmaster).filter(ProcessHandle::isAlive)
                .isEmpty());
    }

    /** In good order. */
    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it stops when asked to").isTrue();
    }
}
