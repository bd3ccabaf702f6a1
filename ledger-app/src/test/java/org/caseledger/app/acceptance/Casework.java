package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caseledger.app.web.Api;
import org.caseledger.app.web.Api.Answer;
import tools.jackson.databind.JsonNode;

/** One worker at work over HTTP. Everything told here must be recorded, else the scenario ends. */
record Casework(Api by) {

    /** A child of the northern team whom the ledger does not know yet. */
    String openChild(String givenName) {
        String mosaic = Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 1);
        return idOf(told(
                "/api/v1/children",
                """
                {"mosaicPersonId": "%s", "givenName": "%s", "familyName": "Samplewood", "dateOfBirth": "2014-05-02",
                 "team": "north"}"""
                        .formatted(mosaic, givenName)));
    }

    /** A video call that somebody answered, made from the office on the council's laptop LT-10023. */
    String call(Instant at, String... children) {
        return idOf(told(
                "/api/v1/contacts",
                """
                {"childIds": [%s], "channel": "VIDEO", "platform": "microsoft-teams", "purpose": "WELFARE_CHECK",
                 "device": {"ownership": "COUNCIL", "assetTag": "LT-10023"}, "practitionerLocation": "OFFICE",
                 "attemptedAt": "%s", "outcome": "HELD"}"""
                        .formatted(
                                List.of(children).stream().map("\"%s\""::formatted).collect(Collectors.joining(", ")),
                                at)));
    }

    /** Something more about a contact. */
    Answer tell(String contact, String what, String json) {
        return told("/api/v1/contacts/" + contact + "/" + what, json);
    }

    /** Something a manager does with an escalation. */
    Answer act(String escalation, String what, String json) {
        return told("/api/v1/escalations/" + escalation + "/" + what, json);
    }

    Answer told(String path, String json) {
        Answer answer = by.post(path, json);
        assertThat(answer.status()).as(() -> path + " " + answer.text()).isEqualTo(201);
        return answer;
    }

    JsonNode read(String path) {
        Answer answer = by.get(path);
        assertThat(answer.status()).as(() -> path + " " + answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** A child's timeline that has seen what an answer recorded; newest first, as many as a page holds. */
    JsonNode timeline(String child, Answer recorded) {
        Answer answer = by.get(
                "/api/v1/children/" + child + "/timeline?limit=200", "Ledger-Position",
                recorded.header("Ledger-Position"));
        assertThat(answer.status()).as(answer::text).isEqualTo(200);
        return answer.json().get("items");
    }

    /** What a rule has put into the queue about a child, as soon as it has. */
    List<JsonNode> awaitQueue(String child, String rule) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> queue(child, rule), items -> !items.isEmpty());
    }

    /** What a rule has put into the queue about a child, as far as this worker may see it. */
    List<JsonNode> queue(String child, String rule) {
        return read("/api/v1/escalations?childId=" + child)
                .get("items")
                .valueStream()
                .filter(item -> item.get("rule").stringValue().equals(rule))
                .toList();
    }

    /** The stored names of entries, in their order. */
    static List<String> types(JsonNode entries) {
        return entries.valueStream().map(entry -> entry.get("type").stringValue()).toList();
    }

    static String idOf(Answer recorded) {
        return recorded.json().get("id").stringValue();
    }

    static Instant recordedAt(Answer recorded) {
        return Instant.parse(recorded.json().get("recordedAt").stringValue());
    }
}
