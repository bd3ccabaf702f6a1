package org.caseledger.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.caseledger.app.acceptance.RunningLedger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A call from the checks before it to its early end, a concern and what the manager does with it. */
class CallJourneyIT {

    private final RunningLedger ledger = RunningLedger.shared();
    private final World world = new World(ledger);

    @ParameterizedTest
    @CsvSource({"true, 1280", "true, 320", "false, 320"})
    void aCallIsBegunAndEndedInTwoTapsAndTheFirstTapsTimeIsKept(boolean scripts, int width) {
        String child = world.child("Robin");
        try (Visit visit = Visit.to(ledger.origin(), scripts, width).signIn("practitioner")) {
            visit.go("/children/" + child);
            visit.look("child-new");
            visit.follow("Start or record a contact");
            visit.look("contact-new");
            visit.follow("Start a call");
            visit.look("before-call");
            visit.press("Somebody answered");
            assertThat(visit.text()).contains("There is a problem", "Choose where you are");
            visit.look("before-call-refused");
            visit.choose("place", "OFFICE");
            visit.choose("R3", "MET");
            visit.choose("R6", "MET");
            visit.choose("R7", "NOT_MET");
            visit.press("Somebody answered");
            assertThat(visit.text()).contains("Say why it is not met");
            visit.named("R7-reason").fill("A street sign behind me.");
            visit.press("Somebody answered");
            assertThat(visit.heading()).isEqualTo("Call in progress");
            visit.look("call");
            visit.press("I have explained about language");
            assertThat(visit.text()).contains("Recorded that language was explained");
            String contact = visit.path().split("[/?]")[2];

            visit.press("End call now");
            assertThat(visit.heading()).isEqualTo("Why did you end the call?");
            visit.look("call-end");
            Instant tapped = Instant.parse(visit.path().substring(visit.path().indexOf("at=") + 3));
            visit.press("Somebody else was not suitably dressed");
            assertThat(visit.text()).contains("The end of the call is recorded", "Ended early");
            visit.look("call-ended");

            JsonNode ended = last(world.read("practitioner", "/api/v1/contacts/" + contact).get("entries"),
                    "contact-terminated");
            assertThat(Instant.parse(ended.get("occurredAt").stringValue())).isEqualTo(tapped);
            assertThat(ended.get("detail").get("reason").stringValue()).isEqualTo("CLOTHING");
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 1280", "false, 320"})
    void aConcernNeedsTwoAnswersAndIsWithTheManagerAtOnce(boolean scripts, int width) {
        String child = world.child("Wren");
        String contact = world.call(child);
        try (Visit visit = Visit.to(ledger.origin(), scripts, width).signIn("practitioner")) {
            visit.go("/contacts/" + contact);
            visit.follow("Report a concern");
            visit.press("Send to duty manager now");
            assertThat(visit.text()).contains("Choose what it is about", "Write a few words here");
            visit.look("concern-refused");
            visit.choose("about", "NEGLECT");
            visit.named("facts").fill("Wren had not eaten since the day before.");
            visit.look("concern");
            visit.press("Send to duty manager now");
            assertThat(visit.heading()).isEqualTo("Concern sent");
            visit.look("concern-sent");
            visit.follow("See the concern");
            assertThat(visit.text()).contains("Wren had not eaten", "Neglect");
            visit.look("concern-read");
        }
        String escalation = world.awaitEscalation(child);
        try (Visit manager = Visit.to(ledger.origin(), scripts, width).signIn("manager")) {
            manager.go("/escalations");
            assertThat(manager.text()).contains("left", "Amber");
            manager.look("queue");
            manager.go("/escalations/" + escalation);
            manager.look("escalation");
            manager.press("Acknowledge");
            assertThat(manager.text()).contains("Your acknowledgement is recorded, by name");
            open(manager, "Decide what happens");
            manager.choose("decision", "VISIT");
            manager.press("Save the decision");
            assertThat(manager.text()).contains("Write a few words here");
            manager.look("escalation-refused");
            manager.named("decision-why").fill("To be seen at home this afternoon.");
            manager.press("Save the decision");
            assertThat(manager.text()).contains("The decision is recorded");
            open(manager, "Resolve it");
            manager.choose("outcome", "DONE");
            manager.named("outcome-why").fill("Visited at four; all well.");
            manager.press("Resolve");
            assertThat(manager.text()).contains("Resolved", "Visited at four");
            manager.look("escalation-resolved");
            manager.go("/children/" + child);
            manager.look("timeline");
        }
    }

    /** Whether it took less than a person at a keyboard needs is for the page to allow, not for the machine: only keys are used. */
    @ParameterizedTest
    @CsvSource("1280")
    void aConcernIsSentWithAKeyboardAlone(int width) {
        String child = world.child("Lark");
        try (Visit visit = Visit.to(ledger.origin(), true, width).signIn("practitioner")) {
            visit.go("/concerns/new?child=" + child);
            int keys = 0;
            while (!"about".equals(visit.page().evaluate("document.activeElement.name"))) {
                visit.page().keyboard().press("Tab");
                assertThat(++keys).as("keys to the first answer").isLessThan(15);
            }
            visit.page().keyboard().press("Space");
            while (!"facts".equals(visit.page().evaluate("document.activeElement.name"))) {
                visit.page().keyboard().press("Tab");
                assertThat(++keys).as("keys to the second answer").isLessThan(30);
            }
            visit.page().keyboard().type("Bruises on both arms.");
            while (!"Send to duty manager now".equals(visit.page().evaluate("document.activeElement.innerText"))) {
                visit.page().keyboard().press("Tab");
                assertThat(++keys).as("keys to the button").isLessThan(35);
            }
            visit.page().keyboard().press("Enter");
            visit.page().waitForURL("**/sent?**");
            assertThat(visit.heading()).isEqualTo("Concern sent");
        }
    }

    private static void open(Visit visit, String summary) {
        visit.page().locator("summary").getByText(summary).click();
    }

    private static JsonNode last(JsonNode entries, String type) {
        return entries.valueStream()
                .filter(entry -> entry.get("type").stringValue().equals(type))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

}
