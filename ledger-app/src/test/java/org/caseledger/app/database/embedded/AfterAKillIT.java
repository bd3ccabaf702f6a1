package org.caseledger.app.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.caseledger.app.setup.LedgerHome;
import org.caseledger.app.setup.SetupProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After the application, its server or both were killed, the next start works or says one clear sentence (T-60 to T-62). */
class AfterAKillIT {

    @TempDir
    private static Path folder;

    private final LedgerHome home = LedgerHome.at(folder.resolve("home"));

    @AfterEach
    void leaveNothingRunning() {
        EmbeddedServer.start(home, 0, 20).close();
    }

    @Test
    void aServerLeftAloneIsStoppedAndItsRecordsAreThere() throws Exception {
        int before = recordsAfterAKill();
        AnotherApplication application = AnotherApplication.on(home);
        application.kill();
        ProcessHandle orphan = postmaster();
        assertThat(orphan.isAlive()).isTrue();

        try (EmbeddedServer server = EmbeddedServer.start(home, 0, 20)) {
            assertThat(count(server)).isEqualTo(before + 1);
            await().until(() -> !orphan.isAlive());
        }
    }

    @Test
    void aServerThatIsKilledAloneIsStartedAgainWithItsRecords() throws Exception {
        int before = recordsAfterAKill();
        try (EmbeddedServer server = EmbeddedServer.start(home, 0, 20)) {
            AnotherApplication.records(server).sql("INSERT INTO record VALUES (0)").update();

            postmaster().destroyForcibly();

            await().ignoreExceptions().untilAsserted(() -> assertThat(count(server))
                    .isEqualTo(before + 1));
        }
    }

    @Test
    void aStaleProcessIdIsNoHindrance() throws Exception {
        AnotherApplication application = AnotherApplication.on(home);
        killAll(application);
        assertThat(pidFile()).exists();

        try (EmbeddedServer server = EmbeddedServer.start(home, 0, 20)) {
            assertThat(count(server)).isPositive();
        }
    }

    @Test
    void aStaleProcessIdThatNowBelongsToSomethingElseIsNoHindrance() throws Exception {
        AnotherApplication application = AnotherApplication.on(home);
        killAll(application);
        List<String> lines = new ArrayList<>(Files.readAllLines(pidFile()));
        lines.set(0, Long.toString(ProcessHandle.current().parent().orElseThrow().pid()));
        Files.write(pidFile(), lines);

        try (EmbeddedServer server = EmbeddedServer.start(home, 0, 20)) {
            assertThat(count(server)).isPositive();
        }
    }

    @Test
    void aKeptPortThatSomethingElseTookIsGivenUpForAnother() throws Exception {
        AnotherApplication application = AnotherApplication.on(home);
        killAll(application);
        int kept = keptPort();

        try (ServerSocket taken = new ServerSocket(kept, 1, InetAddress.getLoopbackAddress());
                EmbeddedServer server = EmbeddedServer.start(home, 0, 20)) {
            assertThat(server.port()).isNotEqualTo(taken.getLocalPort()).isEqualTo(keptPort());
            assertThat(count(server)).isPositive();
        }
    }

    @Test
    void aPortOfTheSettingsThatSomethingElseTookIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedServer.start(home, taken.getLocalPort(), 20))
                    .isInstanceOf(SetupProblem.class)
                    .hasMessage("Port " + taken.getLocalPort() + " is taken by another program; free it, or choose "
                            + "another with case-ledger.database.port.");
        }
    }

    @Test
    void thePortIsTheSameAtEachStart() {
        int first;
        try (EmbeddedServer server = EmbeddedServer.start(home, 0, 20)) {
            first = server.port();
        }
        try (EmbeddedServer server = EmbeddedServer.start(home, 0, 20)) {
            assertThat(server.port()).isEqualTo(first);
        }
    }

    @Test
    void aSecondApplicationIsToldWhoUsesTheFolder() throws Exception {
        AnotherApplication application = AnotherApplication.on(home);
        try {
            assertThatThrownBy(() -> EmbeddedServer.start(home, 0, 20))
                    .isInstanceOf(SetupProblem.class)
                    .hasMessage("Case Ledger already runs on " + home.path().resolve("database") + " as process "
                            + application.pid() + "; stop it first, or give this one a folder of its own with "
                            + "LEDGER_HOME.");
        } finally {
            application.kill();
        }
    }

    @Test
    void aMissingPasswordFileIsNamedRatherThanReplaced() throws IOException {
        EmbeddedServer.start(home, 0, 20).close();
        Path passwords = home.path().resolve("database/passwords");
        Path elsewhere = Files.move(passwords, folder.resolve("passwords"));
        try {
            assertThatThrownBy(() -> EmbeddedServer.start(home, 0, 20))
                    .isInstanceOf(SetupProblem.class)
                    .hasMessageContaining(passwords + " is missing");
        } finally {
            Files.move(elsewhere, passwords);
        }
    }

    private int recordsAfterAKill() throws Exception {
        AnotherApplication.on(home).kill();
        try (EmbeddedServer server = EmbeddedServer.start(home, 0, 20)) {
            return count(server);
        }
    }

    private void killAll(AnotherApplication application) throws Exception {
        application.kill();
        ProcessHandle server = postmaster();
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);
    }

    private ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile()).getFirst()))
                .orElseThrow();
    }

    private Path pidFile() {
        return home.path().resolve("database/data/postmaster.pid");
    }

    private int keptPort() throws IOException {
        return Integer.parseInt(
                Files.readString(home.path().resolve("database/port")).strip());
    }

    private static int count(EmbeddedServer server) {
        return AnotherApplication.records(server)
                .sql("SELECT count(*) FROM record")
                .query(Integer.class)
                .single();
    }
}
