package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.caseledger.app.recording.Recorder;
import org.caseledger.domain.RuleBroken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OverHttp
class IdempotencyTest {

    private static final String PATH = "/api/v1/safeguarding-concerns";
    private static final String BODY = """
                                       {"childIds": ["00000000-0000-4000-8000-000000000001"], "noticedAt": "2026-11-20T10:10:00Z",
                                        "categories": ["NEGLECT"], "factsObserved": "Seen.", "immediateDanger": false, "parentInformed": true}
                                       """;

    @LocalServerPort
    private int port;

    @Autowired
    private RecorderInMemory recorder;

    private Api practitioner;

    @BeforeEach
    void forget() {
        recorder.reset();
        practitioner = Api.at(port, "practitioner");
    }

    private Api.Answer post(String key, String body) {
        return practitioner.post(PATH, key, body, new String[0]);
    }

    @Test
    void aRepeatedCallAnswersTheSameBytesAndRecordsNothing() {
        Api.Answer first = post("\"one\"", BODY);
        Api.Answer again = post("\"one\"", BODY);
        assertThat(again.status()).isEqualTo(first.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).startsWith(PATH + "/");
        assertThat(again.header("Ledger-Position")).isEqualTo(first.header("Ledger-Position"));
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(recorder.commands()).hasSize(1);
    }

    @Test
    void aKeyIsTheSameQuotedAndBare() {
        Api.Answer first = post("\"a \\\"key\\\" of mine\"", BODY);
        assertThat(post("a \"key\" of mine", BODY).text()).isEqualTo(first.text());
    }

    @Test
    void aKeyWithAnotherBodyOrPathIs422() {
        post("two", BODY);
        Api.Answer other = post("two", BODY.replace("Seen.", "Heard."));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        Api.Answer elsewhere = practitioner.post(
                "/api/v1/safeguarding-concerns/00000000-0000-4000-8000-00000000000a/triage", "two", "{}",
                new String[0]);
        assertThat(elsewhere.status()).isNotEqualTo(201);
        assertThat(recorder.commands()).hasSize(1);
    }

    @Test
    void keysOfTwoWorkersHaveNothingToDoWithEachOther() {
        Api.Answer first = post("three", BODY);
        Api.Answer second = Api.at(port, "manager").post(PATH, "three", BODY, new String[0]);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isNotEqualTo(first.text());
    }

    @Test
    void isAskedForByEveryCallThatRecords() {
        Api.Answer answer = practitioner.send(
                PATH,
                request -> request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(BODY)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("idempotency-key-missing");
    }

    @ParameterizedTest
    @CsvSource({"1, 201", "255, 201", "256, 400"})
    void keysHaveUpTo255Characters(int length, int status) {
        assertThat(post("k".repeat(length), BODY).status()).isEqualTo(status);
        assertThat(post("\"" + "q".repeat(length) + "\"", BODY).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"open", "\"two\" \"keys\"", "\"bad \\escape\"", "\"one\"; parameter=1"})
    void malformedKeysAre400(String key) {
        Api.Answer answer = post(key, BODY);
        assertThat(answer.problem()).isEqualTo("idempotency-key-malformed");
        assertThat(recorder.commands()).isEmpty();
    }

    @Test
    void keysOutsideAsciiOrSentTwiceAre400() throws Exception {
        assertThat(rawPost("Idempotency-Key: \u00e9\r\n")).startsWith("HTTP/1.1 400")
                .contains("idempotency-key-malformed");
        assertThat(rawPost("Idempotency-Key: a\r\nIdempotency-Key: b\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("idempotency-key-malformed");
    }

    private String rawPost(String headers) throws Exception {
        return Api.raw(port, "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                + Api.basic("practitioner", "practitioner") + "\r\nContent-Type: application/json\r\nContent-Length: "
                + BODY.length() + "\r\n" + headers + "\r\n" + BODY);
    }

    @Test
    void fiftyCallsWithOneKeyRecordOnceAndTheOthersAreReplaysOr409() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        List<Api.Answer> answers;
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Api.Answer>> running = IntStream.range(0, 50)
                    .mapToObj(n -> callers.submit(() -> {
                        started.await();
                        return post("fifty", BODY);
                    }))
                    .toList();
            started.countDown();
            answers = answersOf(running);
        }
        assertThat(recorder.commands()).hasSize(1);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409));
        assertThat(answers.stream().filter(answer -> answer.status() == 201).map(Api.Answer::text).distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 409))
                .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isEqualTo("1"));
    }

    @Test
    void aKeyWhoseFirstCallStillRunsIs409WithRetryAfter() throws Exception {
        CountDownLatch recording = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        recorder.beforeRecording(() -> {
            recording.countDown();
            await(goOn);
        });
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Api.Answer> first = callers.submit(() -> post("slow", BODY));
            recording.await();
            Api.Answer meanwhile = post("slow", BODY);
            assertThat(meanwhile.status()).isEqualTo(409);
            assertThat(meanwhile.problem()).isEqualTo("request-still-running");
            assertThat(meanwhile.header("Retry-After")).isEqualTo("1");
            goOn.countDown();
            assertThat(first.get().status()).isEqualTo(201);
        }
    }

    @Test
    void aRefusedCallDoesNotUseUpItsKey() {
        recorder.refuseWith(new RuleBroken(RuleBroken.Kind.CONFLICT, "contact-is-ended", "the contact is ended"));
        assertThat(post("again", BODY).problem()).isEqualTo("contact-is-ended");
        recorder.refuseWith(null);
        assertThat(post("again", BODY).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @EnumSource(RuleBroken.Kind.class)
    void refusalsOfTheDomainAreProblemsOfTheirKind(RuleBroken.Kind kind) {
        recorder.refuseWith(new RuleBroken(kind, "some-rule", "some sentence"));
        Api.Answer answer = post("kind", BODY);
        assertThat(answer.status()).isEqualTo(switch (kind) {
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case NOT_ACCEPTABLE -> 422;
            case FORBIDDEN -> 403;
        });
        assertThat(answer.problem()).isEqualTo(kind == RuleBroken.Kind.NOT_FOUND ? "not-found" : "some-rule");
    }

    @Test
    void anUnavailableLedgerIs503WithRetryAfterAndNothingOfTheCause() {
        recorder.refuseWith(
                new Recorder.LedgerUnavailable("disk full", new IllegalStateException("could not extend file")));
        Api.Answer answer = post("down", BODY);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("ledger-unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(answer.text()).doesNotContain("extend");
    }

    @Test
    void whatNobodyForesawIs500WithoutAWordOfTheInside() {
        recorder.refuseWith(new IllegalStateException("secret of the inside"));
        Api.Answer answer = post("bug", BODY);
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.problem()).isEqualTo("unexpected");
        assertThat(answer.text()).doesNotContain("secret", "Exception");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                                            "7.99"            ; 201
                                            "7.12", "8.1"     ; 201
                                            *                 ; 201
                                            "6.99"            ; 412
                                            W/"7.99"          ; 412
                                            ""                ; 412
                                            seven             ; 400
                                            """)
    void aCallMaySayWhichStateItHasSeen(String ifMatch, int status) {
        Api.Answer answer = practitioner.post(
                "/api/v1/contacts/00000000-0000-4000-8000-00000000000a/expectations",
                "{\"at\": \"2026-11-20T10:02:00Z\", \"toWhom\": [\"CHILD\"]}",
                "If-Match",
                ifMatch);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(recorder.commands()).hasSize(status == 201 ? 1 : 0);
    }

    private static List<Api.Answer> answersOf(List<Future<Api.Answer>> running) throws Exception {
        List<Api.Answer> answers = new ArrayList<>();
        for (Future<Api.Answer> one : running) {
            answers.add(one.get());
        }
        return answers;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
