package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** Keeping children's words from being erased, and erasing them, over HTTP. */
final class Erasing {

    private static final String CHILDREN = "/api/v1/children/";

    private Erasing() {}

    /** A legal hold on a child of the northern team. */
    static String held(RunningLedger ledger, String child) {
        return Casework.idOf(new Casework(ledger.as("governance"))
                .told(CHILDREN + child + "/legal-holds", "{\"reason\": \"an inquiry\"}"));
    }

    /** A child of the northern team whose words are erased, certified. */
    static String erasedChild(RunningLedger ledger) {
        String child = new Casework(ledger.as("practitioner")).openChild("Ash");
        erase(ledger, child);
        return child;
    }

    /** Erases a child's words by two people, and waits until it is certified. */
    static void erase(RunningLedger ledger, String child) {
        new Casework(ledger.as("manager")).told(
                CHILDREN + child + "/key-destruction",
                """
                {"reason": "Retention has ended.", "retentionRule": "CIC-75"}""");
        new Casework(ledger.as("governance")).told(CHILDREN + child + "/key-destruction/approval", "{}");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                        ledger.as("governance").get(CHILDREN + child + "/erasure-certificate").status())
                        .isEqualTo(200));
    }
}
