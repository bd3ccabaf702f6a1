package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.caseledger.domain.contact.ContactCommand.ExplainLanguageExpectations;
import org.caseledger.domain.contact.ContactCommand.RecordContactAttempt;
import org.caseledger.domain.contact.attempt.Direction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OverHttp
class BadBodiesTest {

    private static final String EXPECTATIONS = "/api/v1/contacts/00000000-0000-4000-8000-00000000000a/expectations";

    @LocalServerPort
    private int port;

    @Autowired
    private RecorderInMemory recorder;

    @BeforeEach
    void forget() {
        recorder.reset();
    }

    private boolean accepts;

    @AfterEach
    void nothingRefusedWasRecorded() {
        assertThat(recorder.commands()).hasSize(accepts ? 1 : 0);
    }

    private Api.Answer send(String body) {
        return Api.at(port, "practitioner").post(EXPECTATIONS, body);
    }

    private static String how(String jsonText) {
        return "{\"at\": \"2026-11-20T10:02:00Z\", \"toWhom\": [\"CHILD\"], \"how\": " + jsonText + "}";
    }

    private static String at(String jsonTime) {
        return "{\"at\": " + jsonTime + ", \"toWhom\": [\"CHILD\"]}";
    }

    private void assertRefused(Api.Answer answer, int status, String field) {
        assertThat(answer.problem()).as(answer.text()).isNotEmpty();
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.field()).isEqualTo(field);
        assertThat(answer.text()).doesNotContain("Exception", "org.caseledger", "tools.jackson");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                                                                  {"at": "2026-11-20T10:02:00Z", "toWhom": ["CHILD"], "shout": 1}     ; /shout    ; unknown-property
                                                                  {"at": "2026-11-20T10:02:00Z", "toWhom": ["CHILD"], "images": []}   ; /images   ; attachments-are-refused
                                                                  {"at": "2026-11-20T10:02:00Z", "toWhom": ["CHILD"], "recording": 1} ; /recording ; attachments-are-refused
                                                                  {"at": "2026-11-20T10:02:00Z", "toWhom": ["CHILD"], "toWhom": []}   ; /toWhom   ; duplicate-property
                                                                  {"at": "2026-11-20T10:02:00Z", "toWhom": "CHILD"}                   ; /toWhom   ; wrong-type
                                                                  {"at": "2026-11-20T10:02:00Z", "toWhom": [1]}                       ; /toWhom/0 ; wrong-type
                                                                  {"at": "2026-11-20T10:02:00Z", "toWhom": [null]}                    ; /toWhom/0 ; wrong-type
                                                                  {"at": "2026-11-20T10:02:00Z", "toWhom": ["Child"]}                 ; /toWhom/0 ; unknown-value
                                                                  {"at": 1700000000, "toWhom": ["CHILD"]}                             ; /at       ; wrong-type
                                                                  {"at": "2026-11-20T10:02:00", "toWhom": ["CHILD"]}                  ; /at       ; not-a-time
                                                                  {"at": "2026-02-30T10:02:00Z", "toWhom": ["CHILD"]}                 ; /at       ; not-a-time
                                                                  {"at": "2026-11-20T10:02:60Z", "toWhom": ["CHILD"]}                 ; /at       ; not-a-time
                                                                  {"toWhom": ["CHILD"]}                                               ; /at       ; missing
                                                                  {"at": null, "toWhom": ["CHILD"]}                                   ; /at       ; missing
                                                                  {"at": "2026-11-20T10:02:00Z", "toWhom": ["CHILD"], "how": 5}       ; /how      ; wrong-type
                                                                  {"at": "2026-11-20T10:02:00Z", "toWhom": ["CHILD"], "how": NaN}     ; /how      ; malformed-json
                                                                  {"at": "2026-11-20T10:02:00Z", "toWhom": ["CHILD"]} true            ; ``        ; malformed-json
                                                                  {"at": "2026-11-20T10:02:00Z", "toWhom": ["CHILD"]                  ; /toWhom   ; malformed-json
                                                                  []                                                                  ; ``        ; wrong-type
                                                                  "text"                                                              ; ``        ; wrong-type
                                                                  {'at': "2026-11-20T10:02:00Z"}                                      ; ``        ; malformed-json
                                                                  """)
    void ofTheWrongFormAre400AndSayWhere(String body, String pointer, String code) {
        assertRefused(send(body), 400, pointer + " " + code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                                            "2026-11-20T12:00:31Z"      ; time-in-the-future
                                            "2031-01-01T00:00:00+01:00" ; time-in-the-future
                                            "0001-01-01T00:00:00Z"      ; time-out-of-range
                                            "9999-12-31T23:59:59Z"      ; time-out-of-range
                                            """)
    void withTimesNothingCanHaveHappenedAtAre422(String time, String code) {
        assertRefused(send(at(time)), 422, "/at " + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\\u0000b\"", "\"\\ud83d\"", "\"\\ude00 tail\""})
    void withTextThatCannotBeStoredAre422(String text) {
        assertRefused(send(how(text)), 422, "/how text-not-storable");
    }

    @Test
    void withMoreThanTwentyThousandCharactersAre422AndTwentyThousandAreKept() {
        String emoji = "\ud83d\ude00";
        assertRefused(send(how("\"" + emoji.repeat(20_001) + "\"")), 422, "/how text-too-long");
        accepts = true;
        assertThat(send(how("\"" + emoji.repeat(20_000) + "\"")).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202eright to left\u202c", "zero\u200bwidth", "  spaces  ", "e\u0301",
        "\r\n\t\u001b[31m"})
    void withUnusualTextAreKeptExactly(String words) {
        accepts = true;
        String json = "\""
                + words.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t").replace("\u001b", "\\u001b")
                + "\"";
        assertThat(send(how(json)).status()).isEqualTo(201);
        assertThat(((ExplainLanguageExpectations) recorder.onlyCommand()).how().words()).isEqualTo(words);
    }

    @Test
    void areToldAllTheirMistakesAtOnce() {
        Api.Answer answer = send("""
                                 {"toWhom": ["CHILD", "NOBODY"], "how": "", "shout": true}""");
        assertThat(answer.problem()).isEqualTo("malformed-request");
        assertThat(answer.json().get("errors").size()).isEqualTo(4);
        assertThat(answer.text())
                .contains("\"/at\"", "\"/toWhom/1\"", "\"/how\"", "\"/shout\"")
                .contains("\"instance\":\"" + EXPECTATIONS + "\"", "\"title\":\"Malformed request\"");
    }

    @Test
    void thatAreNotUtf8Are400() {
        byte[] latin1 = how("\"caf\u00e9\"").getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(
                Api.at(port, "practitioner").post(EXPECTATIONS, BodyPublishers.ofByteArray(latin1)), 400, " not-utf-8");
    }

    @Test
    void nestedDeeperThanTwentyAre400EvenByAThousand() {
        assertRefused(send(how("[".repeat(19) + "]".repeat(19))), 400, "/how wrong-type");
        Api.Answer deeper = send(how("[".repeat(20) + "]".repeat(20)));
        assertThat(deeper.problem()).isEqualTo("nested-too-deep");
        Api.Answer deepest = send(how("[".repeat(1000) + "]".repeat(1000)));
        assertThat(deepest.problem()).isEqualTo("nested-too-deep");
        assertThat(deepest.status()).isEqualTo(400);
    }

    @Test
    void over256KilobytesAre413WhetherTheyAnnounceItOrNot() {
        String padding = " ".repeat(300 * 1024);
        assertThat(send(how("\"x\"") + padding).problem()).isEqualTo("body-too-large");
        byte[] bytes = (how("\"x\"") + padding).getBytes(StandardCharsets.UTF_8);
        Api.Answer chunked = Api.at(port, "practitioner")
                .post(EXPECTATIONS, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
        assertThat(chunked.status()).isEqualTo(413);
    }

    @Test
    void ofExactly256KilobytesAreRead() {
        accepts = true;
        String body = how("\"x\"");
        assertThat(send(body + " ".repeat(256 * 1024 - body.length())).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "multipart/form-data;boundary=x", "image/png", "application/xml",
        "application/problem+json",
        "application/json;charset=latin1x"})
    void ofAnotherMediaTypeAre415(String mediaType) {
        Api.Answer answer = Api.at(port, "practitioner").send(EXPECTATIONS, request -> request
                .header("Content-Type", mediaType)
                .header("Idempotency-Key", "other-type")
                .POST(BodyPublishers.ofString(how("\"x\""))));
        assertThat(answer.problem()).isEqualTo("unsupported-media-type");
    }

    @Test
    void thatAreMissingAre400() {
        Api.Answer answer = send("");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isIn("body-missing", "malformed-json");
    }

    @Test
    void ofAnAttemptNameOneOrMoreChildrenWhomTheCallerMaySee() {
        assertThat(attempt("\"" + DemoStaff.HIDDEN + "\"").field()).isEqualTo("/childIds/0 unknown-child");
        assertThat(attempt("\"" + DemoStaff.VISIBLE + "\", \"" + DemoStaff.UNKNOWN + "\"").field())
                .isEqualTo("/childIds/1 unknown-child");
        assertThat(attempt("\"1\"").field()).isEqualTo("/childIds/0 unknown-child");
        assertThat(attempt("").field()).isEqualTo("/childIds empty");
        assertThat(attempt("\"" + DemoStaff.VISIBLE + "\", \"" + DemoStaff.VISIBLE + "\"").field())
                .isEqualTo("/childIds/1 repeated");
        accepts = true;
        assertThat(attempt("\"" + DemoStaff.VISIBLE + "\"").status()).isEqualTo(201);
        RecordContactAttempt command = (RecordContactAttempt) recorder.onlyCommand();
        assertThat(command.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(command.plannedFor()).hasToString("2031-01-01T00:00:00Z");
        assertThat(command.by()).isEqualTo(DemoStaff.id("practitioner"));
    }

    private Api.Answer attempt(String children) {
        return Api.at(port, "practitioner").post("/api/v1/contacts",
                """
                {"childIds": [%s], "channel": "VIDEO", "platform": "microsoft-teams",
                 "device": {"ownership": "COUNCIL", "assetTag": "LT-10023"}, "purpose": "WELFARE_CHECK",
                 "plannedFor": "2031-01-01T00:00:00Z", "attemptedAt": "2026-11-20T10:02:00Z", "outcome": "HELD",
                 "reason": null, "practitionerLocation": "OFFICE"}
                """.formatted(children));
    }

    @Test
    void ofAConcernMayNameAChildOfAnyTeamButNoneWhoDoesNotExist() {
        assertThat(concern(DemoStaff.UNKNOWN.toString()).field()).isEqualTo("/childIds/0 unknown-child");
        accepts = true;
        assertThat(concern(DemoStaff.HIDDEN.toString()).status()).isEqualTo(201);
    }

    private Api.Answer concern(String child) {
        return Api.at(port, "practitioner").post("/api/v1/safeguarding-concerns",
                """
                {"childIds": ["%s"], "noticedAt": "2026-11-20T10:10:00Z", "categories": ["NEGLECT"],
                 "factsObserved": "Seen.", "immediateDanger": false, "parentInformed": true}
                """.formatted(child));
    }

    @Test
    void cannotNameAWorkerWhoIsNotOnTheRegister() {
        Api.Answer answer = Api.at(port, "practitioner")
                .post("/api/v1/contacts/00000000-0000-4000-8000-00000000000a/manager-informed",
                        """
                        {"worker": "nobody", "at": "2026-11-20T10:10:00Z", "how": "PHONE"}""");
        assertThat(answer.field()).isEqualTo("/worker unknown-worker");
        assertThat(answer.status()).isEqualTo(422);
    }
}
