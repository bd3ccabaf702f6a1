package org.caseledger.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.caseledger.app.acceptance.RunningLedger;
import org.caseledger.app.web.Api.Answer;
import tools.jackson.databind.JsonNode;

/** What a journey begins with: a child of the northern team, and whatever was recorded about it before. */
record World(RunningLedger ledger) {

    /** A child of the northern team, with the practitioner allocated; its id. */
    String child(String givenName) {
        String mosaic = Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 1);
        return id(told("practitioner", "/api/v1/children",
                """
                {"mosaicPersonId": "%s", "givenName": "%s", "familyName": "Samplewood", "dateOfBirth": "2014-05-02",
                 "team": "north", "allocatedWorker": "practitioner"}"""
                        .formatted(mosaic, givenName)));
    }

    /** A video call that goes on; its id. */
    String call(String child) {
        return id(told("practitioner", "/api/v1/contacts",
                """
                {"childIds": ["%s"], "channel": "VIDEO", "platform": "microsoft-teams", "purpose": "WELFARE_CHECK",
                 "attemptedAt": "%s", "outcome": "HELD"}"""
                        .formatted(child, ledger.now())));
    }

    Answer told(String account, String path, String json) {
        Answer answer = ledger.as(account).post(path, json);
        assertThat(answer.status()).as(answer::text).isEqualTo(201);
        return answer;
    }

    JsonNode read(String account, String path) {
        Answer answer = ledger.as(account).get(path);
        assertThat(answer.status()).as(answer::text).isEqualTo(200);
        return answer.json();
    }

    /** The first item of the managers' queue about a child, as soon as it is there. */
    String awaitEscalation(String child) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> read("manager", "/api/v1/escalations?childId=" + child).get("items"),
                        items -> !items.isEmpty())
                .get(0)
                .get("id")
                .stringValue();
    }

    static String id(Answer recorded) {
        return recorded.json().get("id").stringValue();
    }
}
