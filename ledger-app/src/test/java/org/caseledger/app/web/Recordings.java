package org.caseledger.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;

/** Ordinary recordings through the API, for tests that need something to be there. */
final class Recordings {

    private final Api practitioner;

    Recordings(Api practitioner) {
        this.practitioner = practitioner;
    }

    /** Some minutes ago, as a call writes it. */
    static String minutesAgo(long minutes) {
        return Instant.now().minus(minutes, ChronoUnit.MINUTES).toString();
    }

    /** The id of a new child in team north. */
    String child() {
        String mosaic = Long.toString(ThreadLocalRandom.current().nextLong(1_000_000, 999_999_999));
        return created(practitioner.post("/api/v1/children",
                """
                {"mosaicPersonId": "%s", "givenName": "Robin", "familyName": "Ashdown", "dateOfBirth": "2014-05-02",
                 "team": "north", "allocatedWorker": "practitioner"}""".formatted(mosaic)));
    }

    /** The id of a new video call in progress with a child. */
    String contact(String child) {
        return created(practitioner.post("/api/v1/contacts", attempt(child)));
    }

    static String attempt(String child) {
        return """
               {"childIds": ["%s"], "channel": "VIDEO", "platform": "microsoft-teams",
                "device": {"ownership": "COUNCIL", "assetTag": "LT-10023"}, "purpose": "WELFARE_CHECK",
                "attemptedAt": "%s", "outcome": "HELD", "practitionerLocation": "OFFICE"}
               """.formatted(child, minutesAgo(60));
    }

    static String warning() {
        return """
               {"at": "%s", "byRole": "PARENT_CARER", "target": "WORKER", "type": "OFFENSIVE", "words": "..."}"""
                .formatted(minutesAgo(50));
    }

    static String termination(long minutesAgo) {
        return """
               {"reason": "CLOTHING", "whose": "PARENT_CARER", "terminatedAt": "%s", "explanationGiven": true,
                "rationale": "An adult was not suitably dressed."}""".formatted(minutesAgo(minutesAgo));
    }

    /** With a check of what the practitioner did, which is recorded beside the contact. */
    static String conclusion(String child) {
        return """
               {"endedAt": "%s", "summary": "All well.", "worriesNoticed": "NO",
                "children": [{"childId": "%s", "seen": "FULLY", "seenAlone": "YES", "spokenTo": true}],
                "checks": [{"rule": "R6", "result": "MET"}]}""".formatted(minutesAgo(20), child);
    }

    static String concern(String child) {
        return """
               {"childIds": ["%s"], "noticedAt": "%s", "categories": ["NEGLECT"], "factsObserved": "Seen on the call.",
                "immediateDanger": false, "parentInformed": true}""".formatted(child, minutesAgo(30));
    }

    private static String created(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").stringValue();
    }
}
