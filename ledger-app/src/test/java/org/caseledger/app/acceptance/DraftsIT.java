package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.caseledger.app.web.Api;
import org.caseledger.app.web.Api.Answer;
import org.caseledger.domain.ids.LedgerIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Scenario of the draft: it is its author's alone, ages, reminds, and is gone with its key once it is dealt with. */
class DraftsIT {

    private static final RunningLedger LEDGER = RunningLedger.shared();
    private static final JdbcClient DATABASE = LEDGER.superuser();
    private static final Api AUTHOR = LEDGER.as("practitioner");
    private static final Duration SOON = Duration.ofSeconds(60);

    private final UUID id = UUID.randomUUID();

    @Test
    void isReadAgainAsItWasSavedLastAndGoneOnceDiscarded() {
        Answer first = save(AUTHOR, id, "She said: \"not today\".");
        Answer second = save(AUTHOR, id, "She said: “not today”. – Nothing else.\nZwölf Uhr.", "If-Match", tag(first));

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        Answer read = AUTHOR.get(path(id));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("Cache-Control")).contains("no-store");
        assertThat(read.json().get("content").stringValue())
                .isEqualTo("She said: “not today”. – Nothing else.\nZwölf Uhr.");
        assertThat(read.json().get("form").stringValue()).isEqualTo("conclusion");
        assertThat(Instant.parse(read.json().get("expiresAt").stringValue()))
                .isEqualTo(Instant.parse(read.json().get("savedAt").stringValue()).plus(Duration.ofDays(28)));
        assertThat(own(AUTHOR, id)).hasSize(1).allSatisfy(shown -> assertThat(shown.has("content")).isFalse());

        assertThat(discard(AUTHOR, id).status()).isEqualTo(204);
        assertThat(AUTHOR.get(path(id)).status()).isEqualTo(404);
        assertThat(discard(AUTHOR, id).status()).isEqualTo(404);
        assertThat(rows("app.draft", id) + rows("vault.draft_key", id)).as("neither words nor key").isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"practitioner2", "manager", "service-manager", "edt"})
    void isNobodyElses(String somebody) {
        save(AUTHOR, id, "Mine.");
        Api other = LEDGER.as(somebody);

        assertThat(other.get(path(id)).status()).isEqualTo(404);
        assertThat(discard(other, id).status()).isEqualTo(404);
        assertThat(own(other, id)).isEmpty();
        assertThat(save(other, id, "Theirs.").status()).as("an id says nothing of another's").isEqualTo(201);
        assertThat(AUTHOR.get(path(id)).json().get("content").stringValue()).isEqualTo("Mine.");
        discard(other, id);
        discard(AUTHOR, id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "governance", "inspector", "lado"})
    void isNotEvenAskedForByThoseWhoRecordNothing(String somebody) {
        Api other = LEDGER.as(somebody);
        assertThat(other.get(path(id)).status()).isEqualTo(403);
        assertThat(other.get("/api/v1/drafts").status()).isEqualTo(403);
        assertThat(save(other, id, "Theirs.").status()).isEqualTo(403);
    }

    @Test
    void isNotOverwrittenByWhoHasNotSeenIt() {
        Answer first = save(AUTHOR, id, "One.");
        save(AUTHOR, id, "Two.");
        Answer stale = save(AUTHOR, id, "Three.", "If-Match", tag(first));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("draft-has-changed");
        assertThat(save(AUTHOR, id, "Three.", "If-Match", "later").status()).isEqualTo(400);
        assertThat(save(AUTHOR, UUID.randomUUID(), "New.", "If-Match", tag(first)).status()).isEqualTo(412);
        assertThat(AUTHOR.get(path(id)).json().get("content").stringValue()).isEqualTo("Two.");
        discard(AUTHOR, id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            {}                                                                  | 400
                                            {"form": "conclusion"}                                              | 400
                                            {"form": "Conclusion", "content": "Words."}                         | 422
                                            {"form": "conclusion", "content": "Words.", "worker": "somebody"}   | 400
                                            {"form": "conclusion", "recordId": "no id", "content": "Words."}    | 422
                                            {"form": "conclusion", "content": "\\u0000"}                         | 422
                                            [                                                                   | 400""")
    void isRefusedWhereItIsNone(String body, int status) {
        assertThat(put(AUTHOR, id, body).status()).isEqualTo(status);
        assertThat(AUTHOR.get(path(id)).status()).isEqualTo(404);
    }

    @Test
    void holdsNoMoreThanAFormDoes() {
        assertThat(save(AUTHOR, id, "a".repeat(60_001)).status()).isEqualTo(422);
        assertThat(save(AUTHOR, id, "a".repeat(60_000)).status()).isEqualTo(201);
        discard(AUTHOR, id);
    }

    @Test
    void liesSealedAndOpensOnlyWhereItWasSealed() {
        UUID other = UUID.randomUUID();
        Canary canary = new Canary();
        save(AUTHOR, id, canary.word());
        save(AUTHOR, other, "Another one.");
        byte[] stored = DATABASE.sql("SELECT sealed FROM app.draft WHERE draft = ?").param(id).query(byte[].class)
                .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(canary.word());

        DATABASE.sql("UPDATE app.draft SET sealed = (SELECT sealed FROM app.draft WHERE draft = ?) WHERE draft = ?")
                .params(id, other)
                .update();
        assertThat(AUTHOR.get(path(other)).status()).isEqualTo(409);
        assertThat(AUTHOR.get(path(other)).problem()).isEqualTo("draft-is-damaged");
        assertThat(AUTHOR.get(path(id)).json().get("content").stringValue()).isEqualTo(canary.word());
        discard(AUTHOR, id);
        discard(AUTHOR, other);
    }

    @Test
    void remindsItsAuthorAfterTwoWorkingDaysWithoutAWordOfWhatItSays() {
        String child = new Casework(AUTHOR).openChild("Larch");
        assertThat(put(AUTHOR, id,
                """
                {"form": "conclusion", "recordId": "%s", "content": "Larch was asleep."}""".formatted(child)).status())
                .isEqualTo(201);
        String item = "/api/v1/escalations/" + aged(id, Duration.ofDays(7));

        JsonNode asked = await().atMost(SOON).until(() -> AUTHOR.get(item), there -> there.status() == 200).json();
        assertThat(asked.get("rule").stringValue()).isEqualTo("ESC-19");
        assertThat(asked.get("queue").stringValue()).isEqualTo("AUTHOR");
        assertThat(asked.get("subject").get("type").stringValue()).isEqualTo("DRAFT");
        assertThat(asked.get("childIds")).isEmpty();
        assertThat(asked.toString()).doesNotContain("Larch", "asleep", child, id.toString());
        assertThat(LEDGER.as("practitioner2").get(item).status()).isEqualTo(404);

        discard(AUTHOR, id);
        await().atMost(SOON)
                .until(() -> AUTHOR.get(item).json().get("status").stringValue(), "RESOLVED"::equals);
    }

    @Test
    void isDestroyedWithItsKeyWhenNobodySavedItForFourWeeks() {
        save(AUTHOR, id, "Forgotten.");
        DATABASE.sql("UPDATE app.draft SET saved_at = saved_at - interval '29 days' WHERE draft = ?").param(id)
                .update();
        await().atMost(SOON).until(() -> rows("app.draft", id) + rows("vault.draft_key", id) == 0);
        assertThat(AUTHOR.get(path(id)).status()).isEqualTo(404);
    }

    @Test
    void ofALeaverAsksTheirManagerAtOnce() {
        Casework admin = new Casework(LEDGER.as("admin"));
        Casework governance = new Casework(LEDGER.as("governance"));
        String leaver = Casework.idOf(admin.told("/api/v1/staff/workers",
                """
                {"signInName": "sorrel-%s", "displayName": "Sorrel Example", "role": "PRACTITIONER", "team": "north"}"""
                        .formatted(id)));
        told(governance, "/api/v1/staff/workers/" + leaver + "/approval");
        DATABASE.sql("INSERT INTO app.draft SELECT ?::uuid, ?, 'conclusion', NULL, ?, ?, 1, ''::bytea")
                .params(leaver, id, time(LEDGER.now()), time(LEDGER.now()))
                .update();
        String item = "/api/v1/escalations/" + aged(id, Duration.ZERO);
        told(admin, "/api/v1/staff/workers/" + leaver + "/leaving");

        JsonNode asked = await().atMost(SOON)
                .until(() -> LEDGER.as("manager").get(item), there -> there.status() == 200)
                .json();
        assertThat(asked.get("queue").stringValue()).isEqualTo("TEAM_MANAGER");
        assertThat(asked.get("rule").stringValue()).isEqualTo("ESC-19");
        DATABASE.sql("DELETE FROM app.draft WHERE draft = ?").param(id).update();
    }

    /** As soon as the register has heard of the worker. */
    private static void told(Casework by, String path) {
        await().atMost(SOON).until(() -> by.by().post(path, "{}").status() == 201);
    }

    /** Begun so much earlier; what an escalation about it will be called. */
    private static UUID aged(UUID draft, Duration by) {
        DATABASE.sql("UPDATE app.draft SET started_at = started_at - ?::interval WHERE draft = ?")
                .params(by.toString(), draft)
                .update();
        return DATABASE.sql("SELECT author, started_at FROM app.draft WHERE draft = ?")
                .param(draft)
                .query((row, n) -> LedgerIds.derived(
                        "escalation", "ESC-19",
                        LedgerIds.derived(
                                "draft", row.getString(1), draft.toString(),
                                row.getObject(2, OffsetDateTime.class).toInstant().toString())
                                .toString()))
                .single();
    }

    private static long rows(String table, UUID draft) {
        return DATABASE.sql("SELECT count(*) FROM " + table + " WHERE draft = ?").param(draft).query(Long.class)
                .single();
    }

    private static OffsetDateTime time(Instant moment) {
        return moment.atOffset(java.time.ZoneOffset.UTC);
    }

    private static List<JsonNode> own(Api by, UUID draft) {
        return by.get("/api/v1/drafts").json().get("items").valueStream()
                .filter(shown -> shown.get("id").stringValue().equals(draft.toString()))
                .toList();
    }

    private static Answer save(Api by, UUID draft, String words, String... headers) {
        String content = words.replace("\"", "\\\"").replace("\n", "\\n");
        return put(by, draft, "{\"form\": \"conclusion\", \"content\": \"" + content + "\"}", headers);
    }

    private static Answer put(Api by, UUID draft, String json, String... headers) {
        return by.send(path(draft), request -> (headers.length == 0 ? request : request.headers(headers))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    private static Answer discard(Api by, UUID draft) {
        return by.send(path(draft), request -> request.DELETE());
    }

    private static String path(UUID draft) {
        return "/api/v1/drafts/" + draft;
    }

    private static String tag(Answer saved) {
        return saved.header("ETag");
    }
}
