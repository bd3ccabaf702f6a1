package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.app.web.Api;
import org.caseledger.app.web.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * A word nobody else uses goes into every field in which people or what was said about them are written. It can be read by
 * those who may, and it is nowhere in the ledger's folder, write-ahead log included, and nowhere in what was logged.
 */
@ExtendWith(OutputCaptureExtension.class)
class CanaryIT {

    private static final String MOSAIC_PERSON_ID = "90817263549081726";
    private static final String NHS_NUMBER = "9990123454";
    private static final String DATE_OF_BIRTH = "2012-02-29";

    private final Canary canary = new Canary();
    private final List<String> planted = new ArrayList<>();

    @Test
    void personalWordsAreReadByThoseWhoMayAndAreNowhereInClear(@TempDir Path home, CapturedOutput output)
            throws IOException {
        try (RunningLedger ledger = RunningLedger.on(home)) {
            String shown = plant(ledger);
            assertThat(planted).allSatisfy(word -> assertThat(shown).contains(word));
            assertThat(SealedFields.neverWritten(ledger.superuser()))
                    .as("fields for personal text into which no call of this test plants a word")
                    .isEmpty();
            plantInDrafts(ledger.as("practitioner"));
            plantInWhatIsRefused(ledger);
            ledger.superuser().sql("CHECKPOINT").update();
            assertThat(found(home)).as("while the ledger runs").isEmpty();
        }
        assertThat(found(home)).as("after its end").isEmpty();
        assertThat(output.getAll()).as("what was logged").contains("The ledger is kept in");
        assertThat(Clear.of(canary.word()).in(output.getAll())).as("in what was logged").isFalse();
        for (String number : List.of(MOSAIC_PERSON_ID, NHS_NUMBER, DATE_OF_BIRTH)) {
            assertThat(output.getAll()).doesNotContain(number);
        }
    }

    /** Fills every such field over HTTP; gives back everything that those who may read it are shown. */
    private String plant(RunningLedger ledger) {
        Casework practitioner = new Casework(ledger.as("practitioner"));
        Casework manager = new Casework(ledger.as("manager"));
        String child = Casework.idOf(practitioner.told(
                "/api/v1/children",
                """
                {"mosaicPersonId": "%s", "givenName": "%s", "familyName": "%s", "dateOfBirth": "%s", "nhsNumber": "%s",
                 "team": "north"}"""
                        .formatted(
                                planted(MOSAIC_PERSON_ID),
                                word("given"),
                                word("family"),
                                planted(DATE_OF_BIRTH),
                                planted(NHS_NUMBER))));
        String sibling = practitioner.openChild("Wren");
        Instant start = ledger.now();
        practitioner.told(
                "/api/v1/contacts",
                """
                {"childIds": ["%s"], "channel": "PHONE", "purpose": "WELFARE_CHECK", "attemptedAt": "%s",
                 "outcome": "NO_ANSWER", "reason": "%s"}"""
                        .formatted(child, start, word("attempt")));
        String call = practitioner.call(start, child, sibling);
        practitioner.tell(call, "expectations",
                """
                {"at": "%s", "toWhom": ["CHILD"], "how": "%s"}""".formatted(start, word("expectations")));
        practitioner.tell(
                call,
                "language-warnings",
                """
                {"at": "%s", "byRole": "PARENT_CARER", "target": "WORKER", "type": "ABUSIVE", "words": "%s",
                 "response": "%s"}"""
                        .formatted(start, word("words"), word("response")));
        practitioner.tell(
                call,
                "continuation",
                """
                {"at": "%s", "issue": "SETTING", "rationale": "%s", "mitigation": "%s"}"""
                        .formatted(start, word("judged"), word("mitigation")));
        practitioner.tell(
                call,
                "termination",
                """
                {"reason": "CLOTHING", "terminatedAt": "%s", "explanationGiven": true, "rationale": "%s"}"""
                        .formatted(start, word("ended")));
        String calm = practitioner.call(start, child, sibling);
        long summary = practitioner.tell(
                calm,
                "conclusion",
                """
                {"endedAt": "%s", "summary": "%s", "worriesNoticed": "NO",
                 "children": [{"childId": "%s", "seen": "FULLY", "seenAlone": "NO", "views": "%s"}],
                 "checks": [{"rule": "R4", "result": "NOT_MET", "reason": "%s"},
                            {"rule": "R3", "result": "NOT_MET", "reason": "%s"}]}"""
                        .formatted(
                                start, word("summary"), child, word("views"), word("check"),
                                canary.word() + "staff"))
                .json()
                .get("position")
                .longValue();
        practitioner.tell(calm, "notes", """
                                         {"text": "%s"}""".formatted(word("note")));
        practitioner.tell(calm, "corrections", """
                                               {"position": %d, "field": "summary", "to": "%s", "reason": "%s"}"""
                .formatted(summary, word("corrected"), word("mistake")));
        String mistaken = practitioner.call(start, child);
        practitioner.tell(mistaken, "recorded-in-error", """
                                                         {"reason": "%s"}""".formatted(word("error")));
        String concern = Casework.idOf(practitioner.told(
                "/api/v1/safeguarding-concerns",
                """
                {"childIds": ["%s"], "noticedAt": "%s", "categories": ["NEGLECT"], "factsObserved": "%s",
                 "childsWords": "%s", "immediateDanger": false, "actionTaken": "%s", "parentInformed": false,
                 "parentNotInformedReason": "%s"}"""
                        .formatted(child, start, word("facts"), word("said"), word("action"), word("why"))));
        manager.told(
                "/api/v1/safeguarding-concerns/" + concern + "/triage",
                """
                {"rating": "AMBER", "decision": "INFORMATION_SHARED", "rationale": "%s"}""".formatted(word("triage")));
        handle(concern, start, practitioner, manager);
        plantInEnquiries(manager, new Casework(ledger.as("lado")), "/api/v1/safeguarding-concerns/" + concern, start);
        String escalation = manager.awaitQueue(child, "ESC-4").getFirst().get("id").stringValue();
        manager.act(escalation, "acknowledgement", "{}");
        manager.act(escalation, "return", "{\"question\": \"%s\"}".formatted(word("question")));
        practitioner.act(escalation, "answer", "{\"text\": \"%s\"}".formatted(word("answer")));
        manager.act(
                escalation,
                "decision",
                """
                {"decision": "VISIT", "rationale": "%s", "actions": ["%s"]}"""
                        .formatted(word("decided"), word("task")));
        practitioner.tell(calm, "mosaic-record",
                """
                {"caseNoteId": "%s", "recordedAt": "%s"}""".formatted(word("mosaic"), start));
        manager.act(escalation, "resolution",
                """
                {"outcome": "DONE", "reason": "%s"}""".formatted(word("resolved")));
        manager.act(escalation, "reopening", "{\"reason\": \"%s\"}".formatted(word("again")));
        CanaryAmongStaff staff = new CanaryAmongStaff(ledger, canary);
        planted.addAll(staff.shown());
        String staffMatter = staff.plant(start);
        staff.giveLonger(child);
        Answer last = keep(child, manager, new Casework(ledger.as("governance")));
        return staffMatter
                + practitioner.timeline(child, last)
                + practitioner.read("/api/v1/children/" + child)
                + practitioner.read("/api/v1/contacts/" + calm)
                + manager.read("/api/v1/safeguarding-concerns/" + concern)
                + manager.read("/api/v1/escalations/" + escalation);
    }

    /** What becomes of a concern. */
    private void handle(String concern, Instant at, Casework practitioner, Casework manager) {
        String path = "/api/v1/safeguarding-concerns/" + concern;
        practitioner.told(path + "/immediate-actions",
                """
                {"at": "%s", "action": "%s", "agency": "POLICE", "reference": "%s"}"""
                        .formatted(at, word("done"), word("reference")));
        for (String to : List.of("MASH", "LADO")) {
            manager.told(path + "/referrals", """
                                              {"at": "%s", "to": "%s", "reason": "%s"}"""
                    .formatted(at, to, word("referred" + to)));
        }
        manager.told(path + "/closure", """
                                        {"outcome": "REFERRED", "rationale": "%s"}""".formatted(word("closed")));
        manager.told(path + "/reopening", """
                                          {"reason": "%s"}""".formatted(word("reopened")));
    }

    /** What is said about keeping and erasing a child's words, short of erasing them. */
    private Answer keep(String child, Casework manager, Casework governance) {
        String path = "/api/v1/children/" + child;
        String hold = Casework.idOf(
                manager.told(path + "/legal-holds", "{\"reason\": \"%s\"}".formatted(word("held"))));
        governance.told(
                path + "/legal-holds/" + hold + "/release", "{\"reason\": \"%s\"}".formatted(word("released")));
        manager.told(path + "/key-destruction",
                """
                {"retentionRule": "CIC-75", "reason": "%s"}""".formatted(word("erase")));
        return manager.told(
                path + "/key-destruction/withdrawal", "{\"reason\": \"%s\"}".formatted(word("keep")));
    }

    /** What others say about it. */
    private void plantInEnquiries(Casework manager, Casework officer, String concern, Instant at) {
        manager.told(concern + "/referrals/acknowledgement",
                """
                {"at": "%s", "to": "LADO", "reference": "%s"}""".formatted(at, word("theirs")));
        manager.told(concern + "/referrals/decision",
                """
                {"at": "%s", "to": "LADO", "decision": "OTHER", "rationale": "%s"}""".formatted(at, word("answer")));
        manager.told(concern + "/strategy",
                """
                {"at": "%s", "attendees": ["POLICE"], "outcome": "OTHER", "rationale": "%s"}"""
                        .formatted(at, word("strategy")));
        manager.told(concern + "/section-47",
                """
                {"at": "%s", "reason": "%s"}""".formatted(at, word("enquiry")));
        manager.told(concern + "/section-47/outcome",
                """
                {"at": "%s", "outcome": "NOT_SUBSTANTIATED", "conferenceRequired": false, "rationale": "%s"}"""
                        .formatted(at, word("finding")));
        officer.told(concern + "/lado",
                """
                {"at": "%s", "outcome": "UNFOUNDED", "rationale": "%s"}""".formatted(at, word("conclusion")));
    }

    /** Drafts are outside the ledger, one is kept and one is discarded. */
    private void plantInDrafts(Api practitioner) {
        String kept = "/api/v1/drafts/" + UUID.randomUUID();
        String discarded = "/api/v1/drafts/" + UUID.randomUUID();
        String word = canary.word() + "draft";
        for (String draft : List.of(kept, kept, discarded)) {
            assertThat(practitioner.send(draft, request -> request.header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString("{\"form\": \"conclusion\", \"content\": \"" + word + "\"}")))
                    .status()).isIn(200, 201);
        }
        assertThat(practitioner.send(discarded, request -> request.DELETE()).status()).isEqualTo(204);
        assertThat(practitioner.get(kept).text()).contains(word);
    }

    /** Words that are refused are no less personal, nor are those in a key. */
    private void plantInWhatIsRefused(RunningLedger ledger) {
        Api practitioner = ledger.as("practitioner");
        String word = canary.word() + "refused";
        assertThat(practitioner.post("/api/v1/children", "{\"" + word + "\": 1}").status()).isEqualTo(400);
        assertThat(practitioner.post("/api/v1/children", "{\"givenName\": \"" + word).status()).isEqualTo(400);
        assertThat(practitioner.post("/api/v1/contacts", "{\"channel\": \"" + word + "\"}").status()).isEqualTo(400);
        assertThat(practitioner.get("/api/v1/children/" + word).status()).isEqualTo(404);
        assertThat(practitioner.post("/api/v1/children/search", "{\"text\": \"" + word + "\"}").status())
                .isEqualTo(200);
        assertThat(practitioner.post(
                "/api/v1/children",
                word,
                """
                {"mosaicPersonId": "%s", "givenName": "%s", "familyName": "%s", "dateOfBirth": "2012-02-29",
                 "team": "north"}"""
                        .formatted(MOSAIC_PERSON_ID, word, word),
                new String[0]).status()).isEqualTo(409);
    }

    private String word(String field) {
        return planted(canary.word() + field);
    }

    private String planted(String word) {
        planted.add(word);
        return word;
    }

    /** Every file below the folder, PostgreSQL's own programs apart, in which something stands in clear. */
    private Map<String, List<String>> found(Path home) throws IOException {
        List<Clear> sought = Stream.of(canary.word(), MOSAIC_PERSON_ID, NHS_NUMBER, DATE_OF_BIRTH)
                .map(Clear::of)
                .toList();
        Map<String, List<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.startsWith(home.resolve("postgres")))
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                List<String> there = sought.stream().filter(clear -> clear.in(bytes)).map(Clear::words).toList();
                if (!there.isEmpty()) {
                    found.put(home.relativize(file).toString(), there);
                }
            }
        }
        return found;
    }
}
