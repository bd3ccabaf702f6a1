package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.caseledger.app.command.Commands;
import org.caseledger.app.web.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator and an inspector do from a command line, with a ledger that runs. */
class CommandsOfARunningLedgerIT {

    private static final RunningLedger LEDGER = RunningLedger.shared();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static String child;
    private static String contact;

    @TempDir
    private Path folder;

    private StringWriter said;
    private StringWriter complained;

    @BeforeAll
    static void record() {
        Casework practitioner = new Casework(LEDGER.as("practitioner"));
        child = practitioner.openChild("Bramble");
        contact = practitioner.call(LEDGER.now(), child);
        practitioner.tell(contact, "language-warnings",
                """
                {"at": "%s", "byRole": "PARENT_CARER", "target": "WORKER", "type": "OFFENSIVE", "words": "An offensive word."}"""
                        .formatted(LEDGER.now()));
        long position = practitioner.tell(contact, "termination",
                """
                {"reason": "LANGUAGE", "whose": "PARENT_CARER", "terminatedAt": "%s", "explanationGiven": true,
                 "rationale": "Offensive words after a warning."}""".formatted(LEDGER.now()))
                .json().get("position").longValue();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> LEDGER.as("inspector")
                .get("/api/v1/children/" + child + "/replay?position=" + position)
                .status() == 200);
    }

    @BeforeEach
    void listen() {
        said = new StringWriter();
        complained = new StringWriter();
    }

    @Test
    void statusSaysHowFarEverybodyHasRead() throws IOException {
        int exit = run("admin", "status", "--json");
        JsonNode status = JSON.readTree(said.toString());
        assertThat(status.get("size").asLong()).isPositive();
        assertThat(status.get("followers")).extracting(follower -> follower.get("name").asString())
                .contains("TIMELINE", "ESCALATIONS", "automation");
        assertThat(exit).as(said::toString).isEqualTo(status.get("parked").isEmpty() ? 0 : 1);

        listen();
        assertThat(run("admin", "status")).isEqualTo(exit);
        assertThat(said.toString()).startsWith("The ledger has ").contains("position", "behind", "seconds", "TIMELINE");
    }

    @Test
    void rebuildsWhileTheLedgerAnswersAndGoesBack() throws IOException {
        assertThat(run("admin", "rebuild", "registers")).as(complained::toString).isZero();
        assertThat(said.toString()).contains("REGISTERS").contains("done");

        listen();
        assertThat(run("admin", "rebuild", "registers", "--json")).isZero();
        assertThat(JSON.readTree(said.toString()).get(0).get("state").asString()).isEqualTo("DONE");

        listen();
        assertThat(run("admin", "rebuild", "registers", "--back-out")).as(complained::toString).isZero();
        assertThat(said.toString()).contains("REGISTERS is again what it was");
    }

    @Test
    void replaysAChildAsTheApiDoes() throws IOException {
        Api inspector = LEDGER.as("inspector");

        assertThat(run("inspector", "replay", child, "--json")).as(complained::toString).isZero();
        JsonNode steps = JSON.readTree(said.toString());
        assertThat(steps.toString()).isEqualTo(
                inspector.get("/api/v1/children/" + child + "/replay?limit=200").json().get("items").toString());
        assertThat(steps).extracting(step -> step.get("entry").get("type").asString())
                .contains("child-record-opened", "contact-held", "language-warning-given", "contact-terminated");

        listen();
        assertThat(run("inspector", "replay", child)).isZero();
        assertThat(said.toString()).contains("Language warning", "open-contact " + contact, "\"warnings\":1");

        long first = steps.get(0).get("entry").get("position").asLong();
        long last = steps.get(steps.size() - 1).get("entry").get("position").asLong();
        listen();
        assertThat(run("inspector", "replay", child, "--compare", "" + first, "" + last, "--json")).isZero();
        assertThat(JSON.readTree(said.toString())).isEqualTo(
                inspector.get("/api/v1/children/" + child + "/diff?a=" + first + "&b=" + last).json());
    }

    @Test
    void savesAChildsHistoryOnce() throws IOException {
        Path bundle = folder.resolve("bundle.zip");
        assertThat(run("inspector", "export", child, "--to", bundle.toString())).as(complained::toString).isZero();
        assertThat(bundle).isNotEmptyFile();
        assertThat(run("inspector", "export", child, "--to", bundle.toString())).isEqualTo(1);
    }

    @Test
    void whoMayNotIsToldSoAndNothingElse() throws IOException {
        assertThat(run("practitioner", "status")).isEqualTo(1);
        assertThat(complained.toString()).startsWith("The ledger answered 403.");
        assertThat(run("admin", "replay", child)).isEqualTo(1);
        assertThat(run("admin", "rebuild", "nothing")).isEqualTo(1);
        assertThat(complained.toString()).contains("There is no projection of that name.");
        assertThat(run("admin", "rebuild")).isEqualTo(2);
        assertThat(run("inspector", "replay", "Bramble")).isEqualTo(2);
        assertThat(said.toString()).isEmpty();
    }

    private int run(String account, String... arguments) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), account + "\n");
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--ledger", LEDGER.origin(), "--user", account, "--password-file",
                password.toString()));
        return Commands.run(new PrintWriter(said, true), new PrintWriter(complained, true),
                all.toArray(String[]::new));
    }
}
