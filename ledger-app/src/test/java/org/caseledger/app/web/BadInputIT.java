package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nothing a caller can send loses, doubles or half-writes a record, and nothing is answered by 500. */
@RealLedger
class BadInputIT {

    private static final List<String> HOSTILE = List.of(
            "", "null", "[]", "true", "\"\"", "{}", "{", "{\"a\":1,\"a\":2}", "{\"reason\":\"\\u0000\"}",
            "{\"words\":\"\\ud800\"}", "[".repeat(1000), "{\"a\":".repeat(1000),
            "{\"childIds\":[\"'; DROP TABLE x --\"]}",
            "{\"at\":\"+999999999-12-31T23:59:59Z\"}", "{\"at\":\"2026-11-20T10:02:00+99:99\"}", "{\"position\":1e400}",
            "{\"position\":" + "9".repeat(900) + "}", "{\"childIds\":" + "[\"x\"".repeat(300) + "}",
            "{\"decision\":{\"$ref\":\"#\"},\"rationale\":[]}", "\ufeff{}",
            "{\"worker\":\"" + "w".repeat(100_000) + "\"}",
            "{\"now\":\"9999-12-31T23:59:59Z\"}", "{\"now\":\"1900-01-01T00:00:00Z\"}",
            "{\"class\":\"java.lang.Runtime\",\"__proto__\":{}}");

    @LocalServerPort
    private int port;

    private Api practitioner;
    private Recordings recordings;

    @BeforeEach
    void signIn() {
        practitioner = Api.at(port, "practitioner");
        recordings = new Recordings(practitioner);
    }

    private String path(String contact, String what) {
        return "/api/v1/contacts/" + contact + "/" + what;
    }

    @Test
    void aCallCannotEndBeforeItBegan() {
        String contact = recordings.contact(recordings.child());
        Api.Answer answer = practitioner.post(path(contact, "termination"), Recordings.termination(61));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.problem()).isNotEmpty();
        assertThat(practitioner.post(path(contact, "termination"), Recordings.termination(40)).status()).isEqualTo(201);
    }

    @Test
    void aWarningAfterTheEndIs409() {
        String contact = recordings.contact(recordings.child());
        practitioner.post(path(contact, "termination"), Recordings.termination(40));
        Api.Answer answer = practitioner.post(path(contact, "language-warnings"), Recordings.warning());
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("contact-is-ended");
    }

    @Test
    void anUnknownChildOrOneOfAnotherTeamIs422AtItsPointer() {
        String unknown = "6f1d1b0a-5c43-4c7e-9d6a-0d6b1f6f0001";
        String north = recordings.child();
        Api.Answer none = practitioner.post("/api/v1/contacts", Recordings.attempt(unknown));
        Api.Answer other = Api.at(port, "practitioner2").post("/api/v1/contacts", Recordings.attempt(north));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.field()).isEqualTo("/childIds/0 unknown-child");
        assertThat(other.text()).isEqualTo(none.text());
    }

    @Test
    void aConcernAboutAChildOfAnotherTeamIsRecorded() {
        Api.Answer answer = Api.at(port, "practitioner2")
                .post("/api/v1/safeguarding-concerns", Recordings.concern(recordings.child()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    @Test
    void aChildOfAnotherTeamAnswersTheSameBytesAsOneWhoDoesNotExist() {
        Api south = Api.at(port, "practitioner2");
        for (String below : List.of("", "/timeline")) {
            Api.Answer hidden = south.get("/api/v1/children/" + recordings.child() + below);
            Api.Answer unknown = south.get("/api/v1/children/6f1d1b0a-5c43-4c7e-9d6a-0d6b1f6f0002" + below);
            assertThat(hidden.status()).isEqualTo(404);
            assertThat(hidden.text()).isEqualTo(unknown.text());
            assertThat(hidden.response().headers().map().keySet())
                    .isEqualTo(unknown.response().headers().map().keySet());
        }
        String contact = recordings.contact(recordings.child());
        Api.Answer hidden = south.post(path(contact, "language-warnings"), Recordings.warning());
        Api.Answer unknown = south.post(path("6f1d1b0a-5c43-4c7e-9d6a-0d6b1f6f0003", "language-warnings"),
                Recordings.warning());
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.text()).isEqualTo(unknown.text());
    }

    @Test
    void refusedBodiesLeaveNoTraceInTheLedger() {
        String contact = recordings.contact(recordings.child());
        long before = position(practitioner.post(path(contact, "language-warnings"), Recordings.warning()));
        for (String body : HOSTILE) {
            assertThat(practitioner.post(path(contact, "language-warnings"), body).status()).isBetween(400, 422);
        }
        assertThat(practitioner.post(path(contact, "language-warnings"), Recordings.warning() + " ".repeat(300 * 1024))
                .status()).isEqualTo(413);
        String future = Recordings.warning().replaceFirst("\"at\": \"[^\"]*\"",
                "\"at\": \"" + Recordings.minutesAgo(-5) + "\"");
        assertThat(practitioner.post(path(contact, "language-warnings"), future).problem())
                .isEqualTo("time-in-the-future");
        assertThat(position(practitioner.post(path(contact, "language-warnings"), Recordings.warning())))
                .isEqualTo(before + 1);
    }

    @Test
    void noCallAnswers500WhateverItsBody() {
        Set<String> operations = ApiDocument.of(Api.at(port, "admin")).operations();
        for (String operation : operations) {
            if (operation.startsWith("POST ")) {
                String path = operation.substring(5)
                        .replaceAll("\\{[a-zA-Z]*[iI]d}", recordings.contact(recordings.child()))
                        .replace("{version}", "2")
                        .replace("{team}", "nowhere");
                String account = path.endsWith("test-clock") || path.startsWith("/api/v1/operations/")
                        ? "admin"
                        : "manager";
                for (String body : HOSTILE) {
                    Api.Answer answer = Api.at(port, account).post(path, body);
                    assertThat(answer.status()).as(operation + " " + body + " " + answer.text()).isBetween(400, 422);
                    assertThat(answer.problem()).isNotEmpty();
                }
            }
        }
    }

    private static long position(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("position").longValue();
    }
}
