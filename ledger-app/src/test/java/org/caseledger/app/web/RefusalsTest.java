package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@OverHttp
class RefusalsTest {

    private static final List<String> ON_EVERY_ANSWER = List.of(
            "Cache-Control: no-store",
            "Content-Security-Policy: default-src 'none'",
            "Cross-Origin-Opener-Policy: same-origin",
            "Permissions-Policy: ",
            "Referrer-Policy: no-referrer",
            "X-Content-Type-Options: nosniff");

    @LocalServerPort
    private int port;

    @Test
    void whoDoesNotSignInIs401() {
        Api.Answer answer = Api.at(port, "").get("/api/v1/escalations");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("not-signed-in");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"practitioner:wrong", "nobody:nobody", ":", "practitioner", "Practitioner:practitioner"})
    void wrongCredentialsAre401(String credentials) throws IOException {
        String basic = java.util.Base64.getEncoder().encodeToString(credentials.getBytes());
        assertThat(raw("GET /api/v1/escalations", "Authorization: Basic " + basic + "\r\n"))
                .startsWith("HTTP/1.1 401")
                .contains("not-signed-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization: Basic %%%\r\n", "Authorization: Bearer eyJhbGciOiJub25lIn0.e30.\r\n",
        "X-Forwarded-User: admin\r\n", "X-Acting-For: manager\r\n"})
    void nothingButCredentialsSaysWhoCalls(String header) throws IOException {
        assertThat(raw("GET /api/v1/escalations", header)).startsWith("HTTP/1.1 401");
    }

    @Test
    void anotherRoleIs403() {
        Api.Answer answer = Api.at(port, "admin").get("/api/v1/escalations");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1", "/api/v2/contacts", "/nothing", "/", "/error",
        "/api/v1/contacts/", "/actuator", "/actuator/env", "/v3/api-docs/swagger-config", "/swagger-ui.html"})
    void anUnknownRouteIs404(String path) {
        Api.Answer answer = Api.at(port, "admin").get(path);
        assertThat(answer.status()).as(answer.text()).isIn(404, path.startsWith("/api") ? 404 : 401);
        assertThat(answer.problem()).isIn("not-found", "not-signed-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "00000000-0000-4000-8000-0000000000gg", "%00", "null", "..%2e",
        "00000000-0000-4000-8000"})
    void aMalformedIdIs404AsAnUnknownOne(String id) {
        Api.Answer answer = Api.at(port, "practitioner").get("/api/v1/contacts/" + id);
        assertThat(answer.status()).isIn(404, 400);
        assertThat(answer.problem()).isIn("not-found", "malformed-request");
    }

    @Test
    void whatIsHiddenAnswersTheSameBytesAndHeadersAsWhatIsNotThere() {
        Api practitioner = Api.at(port, "practitioner");
        String body = "{\"at\": \"2026-11-20T10:02:00Z\", \"toWhom\": [\"CHILD\"]}";
        Api.Answer hidden = practitioner.post("/api/v1/contacts/" + DemoStaff.HIDDEN + "/expectations", body);
        Api.Answer unknown = practitioner.post("/api/v1/contacts/" + DemoStaff.UNKNOWN + "/expectations", body);
        Api.Answer malformed = practitioner.post("/api/v1/contacts/none/expectations", body);
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(unknown.text()).isEqualTo(hidden.text()).isEqualTo(malformed.text());
        assertThat(unknown.response().headers().map().keySet()).isEqualTo(hidden.response().headers().map().keySet());
    }

    @ParameterizedTest
    @CsvSource({"DELETE, /api/v1/contacts/00000000-0000-4000-8000-00000000000a, GET",
        "PUT, /api/v1/contacts, POST", "PATCH, /api/v1/escalations, GET", "GET, /api/v1/contacts, POST"})
    void anotherMethodIs405AndSaysWhichThereAre(String method, String path, String allowed) {
        Api.Answer answer = Api.at(port, "practitioner")
                .send(path, request -> request.method(method, BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.problem()).isEqualTo("method-not-allowed");
        assertThat(answer.header("Allow")).contains(allowed);
    }

    @Test
    void anotherAnswerThanJsonIs406() {
        Api.Answer answer = Api.at(port, "practitioner").get("/api/v1/ledger/entries/0", "Accept", "text/csv");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.problem()).isEqualTo("not-acceptable");
    }

    @Test
    void traceIs405() throws IOException {
        assertThat(raw("TRACE /api/v1/escalations", "")).startsWith("HTTP/1.1 405").contains("problem+json");
    }

    static Stream<String> requestsTomcatRefuses() {
        return Stream.of(
                "GET /api/v1/contacts/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/contacts/<script> HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/contacts HTTP/1.1\r\n\r\n",
                "GET /api/v1/contacts HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n",
                "POST /api/v1/contacts HTTP/1.1\r\nHost: localhost\r\nContent-Length: minus\r\n\r\n",
                "NONSENSE\r\n\r\n");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("requestsTomcatRefuses")
    void whatTheServerItselfRefusesIsAProblemToo(String request) throws IOException {
        String answer = Api.raw(port, request);
        assertThat(answer).matches("(?s)HTTP/1\\.1 (400|431) .*");
        assertThat(answer).doesNotContain("Tomcat", "Exception", "<html", "<!doctype");
        assertThat(answer).contains("application/problem+json");
        assertThat(answer).contains(ON_EVERY_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api//v1/contacts", "/api/v1/contacts;a=b", "/api/v1/%2e%2e/contacts",
        "/api/v1\\contacts"})
    void ambiguousPathsAre400(String path) throws IOException {
        assertThat(raw("GET " + path, "")).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/api/v1/escalations", "/nothing", "/error", "/api//v1",
        "/api/v1/ledger/entries/0"})
    void everyAnswerCarriesTheSecurityHeaders(String path) throws IOException {
        assertThat(raw("GET " + path, "")).contains(ON_EVERY_ANSWER);
        assertThat(raw("GET " + path, "Authorization: " + Api.basic("practitioner", "practitioner") + "\r\n"))
                .contains(ON_EVERY_ANSWER)
                .doesNotContain("Set-Cookie");
    }

    @Test
    void healthIsThereForAnybodyAndTellsNoDetail() {
        Api.Answer answer = Api.at(port, "").get("/actuator/health");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("details", "error");
    }

    @Test
    void aLedgerEntryIsThereForWhoeverSignedIn() {
        Api.Answer answer = Api.at(port, "lado").get("/api/v1/ledger/entries/0");
        assertThat(answer.json().get("leaf").stringValue()).isEqualTo("leaf 0\n");
        assertThat(Api.at(port, "lado").get("/api/v1/ledger/entries/3").status()).isEqualTo(404);
        assertThat(Api.at(port, "lado").get("/api/v1/ledger/entries/-1").status()).isEqualTo(404);
        assertThat(Api.at(port, "lado").get("/api/v1/ledger/entries/99999999999999999999").status()).isEqualTo(404);
    }

    @Test
    void whatWasNotSignedYetMayBeAskedForAgain() {
        for (String path : List.of("/ledger/access/checkpoint", "/ledger/access/key",
                "/api/v1/ledger/access/entries/0/receipt")) {
            Api.Answer answer = Api.at(port, "lado").get(path);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.problem()).isEqualTo("checkpoint-not-signed");
            assertThat(answer.header("Retry-After")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"limit=0, /limit malformed-parameter", "limit=201, /limit malformed-parameter",
        "limit=many, /limit malformed-parameter", "cursor=bad, /cursor malformed-parameter",
        "cursor=%00, /cursor malformed-parameter", "position=-1, /position malformed-parameter",
        "asOf=yesterday, /asOf malformed-parameter", "knownat=x, /knownat unknown-parameter",
        "status=open, /status malformed-parameter", "overdue=maybe, /overdue malformed-parameter",
        "childId=1, /childId malformed-parameter", "assignee=nobody, /assignee malformed-parameter"})
    void malformedParametersOfAListAre400(String query, String field) {
        Api.Answer answer = Api.at(port, "manager").get("/api/v1/escalations?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void anAnswerThatHasNotReadFarEnoughIs503WithRetryAfter() {
        Api.Answer answer = Api.at(port, "manager").get("/api/v1/escalations", "Ledger-Position", "5000");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("projection-behind");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    private String raw(String request, String headers) throws IOException {
        return Api.raw(port, request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
    }
}
