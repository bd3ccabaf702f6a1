package org.caseledger.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.caseledger.app.acceptance.RunningLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contact that is over: recorded, checked, corrected, added to, struck through, found again and proved. */
class RecordJourneyIT {

    private final RunningLedger ledger = RunningLedger.shared();
    private final World world = new World(ledger);

    @ParameterizedTest
    @CsvSource({"true, 1280", "false, 320"})
    void aContactIsRecordedAfterALookAtTheAnswersAndCorrectedInTheOpen(boolean scripts, int width) {
        String child = world.child("Teal");
        try (Visit visit = Visit.to(ledger.origin(), scripts, width).signIn("practitioner")) {
            visit.go("/contacts/record?child=" + child);
            visit.press("Check your answers");
            assertThat(visit.text()).contains("There is a problem", "Choose how", "Enter a day and a time");
            visit.look("record-refused");
            visit.named("at-day").fill(threeDaysAgo());
            visit.named("at-time").fill("10:00");
            visit.named("ended-time").fill("10:20");
            visit.choose("channel", "PHONE");
            visit.choose("purpose", "WELFARE_CHECK");
            visit.choose("outcome", "HELD");
            visit.named("summary").fill("Teal told about school.\nAll seemed well.");
            visit.choose("seen-how", "NOT_SEEN");
            visit.choose("alone", "UNKNOWN_WHO_ELSE_PRESENT");
            visit.choose("worries", "NO");
            visit.press("Check your answers");
            assertThat(visit.heading()).isEqualTo("Check your answers");
            visit.look("record-check");
            visit.press("Change an answer");
            assertThat(visit.named("summary").inputValue()).contains("All seemed well.");
            visit.named("summary").fill("Teal told about school.");
            visit.press("Check your answers");
            visit.press("Save this contact");
            assertThat(visit.text()).contains("The contact is recorded", "Teal told about school.", "Late: recorded");
            visit.look("contact");

            visit.page().locator("summary").getByText("Correct something").click();
            visit.page().locator("a[href*='field=summary']").click();
            visit.named("to").fill("Teal told about home.");
            visit.named("reason").fill("I mixed up two calls.");
            visit.look("correction");
            visit.press("Save the correction");
            assertThat(visit.page().locator("del").innerText()).contains("Teal told about school.");
            assertThat(visit.page().locator("ins").innerText()).contains("Teal told about home.",
                    "I mixed up two calls.");

            visit.follow("Add a note");
            visit.named("text").fill("The school confirmed it.");
            visit.press("Save the note");
            assertThat(visit.text()).contains("The note is added", "The school confirmed it.");
            visit.go("/children/" + child + "?kind=CONTACTS");
            assertThat(visit.page().locator("del").count()).isPositive();
            visit.look("timeline-corrected");

            visit.page().goBack();
            visit.follow("Recorded in error");
            visit.named("reason").fill("It was another child.");
            visit.press("Strike it through");
            assertThat(visit.text()).contains("The contact is marked as recorded in error", "Teal told about school.");
            visit.look("contact-in-error");
        }
    }

    private String threeDaysAgo() {
        return LocalDate.ofInstant(ledger.now(), ZoneId.of("Europe/London")).minusDays(3).toString();
    }

    @ParameterizedTest
    @CsvSource({"true, 1280", "false, 320"})
    void aChildIsFoundByNameAndTheNameIsInNoAddress(boolean scripts, int width) {
        world.child("Bittern");
        try (Visit visit = Visit.to(ledger.origin(), scripts, width).signIn("practitioner")) {
            visit.go("/children");
            visit.named("text").fill("Bittern");
            visit.press("Find");
            assertThat(visit.text()).contains("Bittern Samplewood");
            assertThat(visit.path()).isEqualTo("/children");
            visit.look("found");
            visit.named("text").fill("Nobodyatall");
            visit.press("Find");
            assertThat(visit.text()).contains("Nobody was found");
            visit.look("found-nobody");
            visit.named("text").fill("--");
            visit.press("Find");
            assertThat(visit.text()).contains("Write at least one letter or digit");
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 1280", "true, 320"})
    void anInspectorSeesWhyAnEntryCanBeTrustedAndWhatWasNotChecked(boolean scripts, int width) {
        String child = world.child("Smew");
        try (Visit visit = Visit.to(ledger.origin(), scripts, width).signIn("inspector")) {
            visit.look("today-inspector");
            visit.go("/children/" + child);
            visit.follow("Proof");
            assertThat(visit.text()).contains("Nothing has changed", "What this page did not check", "java -jar");
            visit.look("proof");
            visit.go("/proof");
            visit.look("proof-ask");
        }
    }

    @Test
    void twoTabsTellTheSecondThatSomebodyWasFasterAndKeepWhatWasTyped() {
        String child = world.child("Knot");
        String contact = world.call(child);
        try (Visit visit = Visit.as("practitioner", ledger.origin())) {
            visit.go("/contacts/" + contact + "/conclusion");
            visit.named("summary").fill("A long account.");
            visit.choose("worries", "NO");
            visit.choose("seen-" + child, "FULLY");
            visit.choose("alone-" + child, "NO");
            visit.choose("recording", "no");
            world.told("practitioner", "/api/v1/contacts/" + contact + "/expectations",
                    "{\"at\": \"" + ledger.now() + "\", \"toWhom\": [\"CHILD\"]}");
            visit.press("Save and finish");
            assertThat(visit.text()).contains("Somebody else has recorded something here");
            assertThat(visit.named("summary").inputValue()).isEqualTo("A long account.");
            visit.look("conclusion-stale");
            visit.press("Save and finish");
            assertThat(visit.text()).contains("The contact is finished and recorded");
        }
    }

    @Test
    void whoMayNotSeesWhy() {
        try (Visit visit = Visit.as("inspector", ledger.origin())) {
            visit.go("/contacts/start?child=" + world.child("Ruff"));
            assertThat(visit.heading()).isEqualTo("You cannot do this");
            visit.look("forbidden");
        }
    }
}
