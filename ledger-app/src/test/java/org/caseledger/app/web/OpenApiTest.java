package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@OverHttp
class OpenApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private RecorderInMemory recorder;

    private ApiDocument document;

    @BeforeEach
    void read() {
        recorder.reset();
        document = ApiDocument.of(Api.at(port, "admin"));
    }

    @Test
    void namesEveryRouteThereIsAndNoOther() {
        Set<String> routes = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/") || path.startsWith("/ledger/"))
                .forEach(path -> mapping.getMethodsCondition().getMethods()
                        .forEach(method -> routes.add(method + " " + path.replace("{*", "{")))));
        assertThat(document.operations()).isEqualTo(routes);
    }

    @Test
    void saysOfEveryOperationWhatItDoesAndHowItRefuses() {
        for (String operation : document.operations()) {
            JsonNode described = described(operation);
            assertThat(described.get("summary").stringValue()).as(operation).isNotBlank();
            assertThat(described.get("responses").propertyNames()).as(operation).contains("400", "401", "403", "404",
                    "503");
            assertThat(
                    described.get("responses").get("404").get("content").get("application/problem+json").get("schema")
                            .get("$ref").stringValue())
                    .endsWith("/Problem");
        }
    }

    @Test
    void asksEveryCallThatRecordsForAnIdempotencyKey() {
        for (String operation : document.operations()) {
            Set<String> parameters = parameters(described(operation));
            if (operation.startsWith("POST") && !operation.endsWith("/test-clock") && !operation.endsWith("/search")
                    && !operation.startsWith("POST /api/v1/operations/")) {
                assertThat(parameters).as(operation).contains("Idempotency-Key", "If-Match");
                assertThat(described(operation).get("responses").propertyNames())
                        .as(operation)
                        .contains("201", "409", "412", "422")
                        .doesNotContain("200");
            } else {
                assertThat(parameters).as(operation).doesNotContain("Idempotency-Key");
            }
            assertThat(parameters).as(operation).doesNotContain("recording", "reading", "window");
        }
    }

    @Test
    void saysWhichPropertiesAreRequired() {
        JsonNode termination = document.json().get("components").get("schemas").get("Termination");
        assertThat(termination.get("required").valueStream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrder("reason", "terminatedAt", "explanationGiven", "rationale");
        assertThat(termination.get("properties").propertyNames()).contains("whose", "managerInformed");
    }

    @Test
    void writesIdsAndCodesAsTexts() {
        JsonNode schemas = document.json().get("components").get("schemas");
        assertThat(schemas.get("Attempt").get("properties").get("childIds").get("items").get("format").stringValue())
                .isEqualTo("uuid");
        JsonNode team = schemas.get("NewChild").get("properties").get("team");
        assertThat(team.get("type").stringValue()).as(team.toString()).isEqualTo("string");
        assertThat(schemas.propertyNames()).contains("ReadChildAnswer", "ReadConcernAnswer").doesNotContain("ChildId");
    }

    @Test
    void agreesWithWhatIsAnswered() {
        Api.Answer recorded = Api.at(port, "practitioner").post(
                "/api/v1/contacts/00000000-0000-4000-8000-00000000000a/expectations",
                "{\"at\": \"2026-11-20T10:02:00Z\", \"toWhom\": [\"CHILD\"]}");
        document.assertAgrees(recorded.json(), "POST", "/api/v1/contacts/{id}/expectations", "201");
        Api.Answer refused = Api.at(port, "practitioner").post(
                "/api/v1/contacts/00000000-0000-4000-8000-00000000000a/expectations", "{\"at\": 1}");
        document.assertAgrees(refused.json(), "POST", "/api/v1/contacts/{id}/expectations", "400");
        Api.Answer entry = Api.at(port, "lado").get("/api/v1/ledger/entries/0");
        document.assertAgrees(entry.json(), "GET", "/api/v1/ledger/entries/{position}", "200");
    }

    @Test
    void isForAdministratorsOnly() {
        assertThat(Api.at(port, "manager").get("/v3/api-docs").status()).isEqualTo(403);
        assertThat(Api.at(port, "").get("/v3/api-docs").status()).isEqualTo(401);
    }

    private JsonNode described(String operation) {
        String[] parts = operation.split(" ");
        return document.operation(parts[0], parts[1]);
    }

    private static Set<String> parameters(JsonNode operation) {
        JsonNode parameters = operation.get("parameters");
        return parameters == null
                ? Set.of()
                : StreamSupport.stream(parameters.spliterator(), false)
                        .map(parameter -> parameter.get("name").stringValue())
                        .collect(Collectors.toSet());
    }
}
