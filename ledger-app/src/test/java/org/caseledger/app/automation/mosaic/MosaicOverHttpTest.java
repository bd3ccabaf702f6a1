package org.caseledger.app.automation.mosaic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.app.automation.mosaic.Mosaic.Answer.Kept;
import org.caseledger.app.automation.mosaic.Mosaic.Answer.Missed;
import org.caseledger.app.automation.mosaic.Mosaic.Answer.Refused;
import org.caseledger.app.automation.mosaic.Mosaic.Answer.Taken;
import org.caseledger.app.setup.SetupProblem;
import org.caseledger.domain.casenote.MosaicFailure;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.projections.casenotes.CaseNote;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Mosaic may answer, over real HTTP. Only what names the note and an id of Mosaic's own says that it is there. */
class MosaicOverHttpTest {

    private static final UUID KEY = UUID.fromString("6f1d1f2e-97b1-4c06-9f0e-3a1c50e4a001");
    private static final String RIGHT = "{\"id\": \"" + KEY + "\", \"mosaicCaseNoteId\": \"9\"}";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(200);

    private static final SmallMosaic MOSAIC = new SmallMosaic();

    @AfterAll
    static void close() {
        MOSAIC.close();
    }

    static Stream<Case> answers() {
        return Stream.of(
                new Case("as agreed", 201, RIGHT, new Kept("HTTP 201", "9", null)),
                new Case("with its time", 200, RIGHT.replace("}", ", \"recordedAt\": \"2026-11-18T12:00:00+01:00\"}"),
                        new Kept("HTTP 200", "9", Instant.parse("2026-11-18T11:00:00Z"))),
                new Case("a number, and more than we know of", 200, RIGHT.replace("\"9\"", "9, \"new\": [1]"),
                        new Kept("HTTP 200", "9", null)),
                new Case("there before", 409, RIGHT, new Kept("HTTP 409", "9", null)),
                new Case("without an id", 202, "{\"id\": \"" + KEY + "\"}", new Taken("HTTP 202")),
                new Case("not as it should be", 400, "", new Refused("HTTP 400")),
                new Case("too large", 413, "", new Refused("HTTP 413")),
                new Case("no such person", 422, RIGHT, new Refused("HTTP 422")),
                wrong("another note's", 200, RIGHT.replace(KEY.toString(), new UUID(0, 0).toString())),
                wrong("no JSON", 200, "<html>Welcome</html>"),
                wrong("nothing", 200, ""),
                wrong("a list", 201, "[]"),
                wrong("two answers", 201, RIGHT + RIGHT),
                wrong("one thing said twice", 201, RIGHT.replace("}", ", \"mosaicCaseNoteId\": \"8\"}")),
                wrong("an empty id", 201, RIGHT.replace("\"9\"", "\" \"")),
                wrong("an id that is none", 201, RIGHT.replace("\"9\"", "{}")),
                wrong("too long an id", 201, RIGHT.replace("\"9\"", "\"" + "9".repeat(65) + "\"")),
                wrong("an id with a line break", 201, RIGHT.replace("\"9\"", "\"9\\n\"")),
                wrong("no time", 201, RIGHT.replace("}", ", \"recordedAt\": \"soon\"}")),
                wrong("without end", 200, RIGHT + " ".repeat(100_000)),
                wrong("elsewhere", 302, RIGHT),
                wrong("a conflict about nothing", 409, "{}"),
                missed("who are you", 401),
                missed("nothing there", 404),
                missed("too many", 429),
                missed("out of order", 503));
    }

    private static Case wrong(String what, int status, String body) {
        return new Case(what, status, body, new Missed("", MosaicFailure.UNREADABLE_ANSWER));
    }

    private static Case missed(String what, int status) {
        return new Case(what, status, RIGHT, new Missed("", MosaicFailure.NO_ANSWER));
    }

    record Case(String what, int status, String body, Mosaic.Answer expected) {

        @Override
        public String toString() {
            return status + " " + what;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void whatIsAnsweredSaysWhatBecameOfTheNote(Case answered) {
        MOSAIC.next((exchange, key) -> SmallMosaic.say(exchange, answered.status(), answered.body()));
        Mosaic.Answer answer = over(LONG).take(note());
        if (answered.expected() instanceof Missed(String any, MosaicFailure failure)) {
            assertThat(answer).isInstanceOfSatisfying(Missed.class, missed -> {
                assertThat(missed.failure()).isEqualTo(failure);
                assertThat(missed.said()).matches("HTTP " + answered.status() + "[a-z, ]*|an answer without end");
            });
        } else {
            assertThat(answer).isEqualTo(answered.expected());
        }
    }

    @Test
    void noAnswerInTimeIsNone() {
        MOSAIC.keepTheNextAndNeverAnswer();
        assertThat(over(SHORT).take(note())).isEqualTo(
                new Missed("no answer within 200 ms", MosaicFailure.NO_ANSWER));
    }

    @Test
    void anAnswerThatDoesNotComeToItsEndIsNone() {
        MOSAIC.next((exchange, key) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"id\": \"".getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
            MOSAIC.waitForTheEnd();
        });
        assertThat(over(SHORT).take(note())).isEqualTo(
                new Missed("no answer within 200 ms", MosaicFailure.NO_ANSWER));
    }

    @Test
    void nobodyThereIsNoAnswer() {
        SmallMosaic gone = new SmallMosaic();
        URI nowhere = gone.address();
        gone.close();
        Mosaic.Answer answer = new MosaicOverHttp(nowhere, new MosaicSettings(nowhere, null, LONG)).take(note());
        assertThat(answer).isInstanceOfSatisfying(
                Missed.class, missed -> assertThat(missed.failure()).isEqualTo(MosaicFailure.NO_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://mosaic.example.org/notes", "ftp://localhost/", "/notes", "http:notes"})
    void notesLeaveThisMachineEncryptedOnly(String endpoint) {
        assertThatThrownBy(() -> new MosaicSettings(URI.create(endpoint), null, LONG))
                .isInstanceOf(SetupProblem.class)
                .hasMessageContaining("https");
        assertThat(new MosaicSettings(URI.create("https://mosaic.example.org/notes"), "secret", LONG).toString())
                .doesNotContain("secret");
    }

    private static MosaicOverHttp over(Duration patience) {
        return new MosaicOverHttp(MOSAIC.address(), new MosaicSettings(MOSAIC.address(), null, patience));
    }

    private static CaseNote note() {
        Instant began = Instant.parse("2026-11-18T09:00:00Z");
        return new CaseNote(
                KEY, Channel.VIDEO, "Video call with child or family", began, began, null, "practitioner",
                "A calm talk.", new ContactId(KEY), new ChildId(KEY), "1234567", CaseNote.Status.NOT_EXPORTED, null,
                null, List.of());
    }
}
