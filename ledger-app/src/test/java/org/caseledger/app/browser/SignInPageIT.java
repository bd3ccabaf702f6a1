package org.caseledger.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseledger.app.acceptance.RunningLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coming in and going out, as a browser sees it. */
class SignInPageIT {

    private final RunningLedger ledger = RunningLedger.shared();

    @ParameterizedTest
    @CsvSource({"true, 1280", "true, 320", "false, 1280"})
    void showsTheAccountsAndLetsThemIn(boolean scripts, int width) {
        try (Visit visit = Visit.to(ledger.origin(), scripts, width)) {
            assertThat(visit.text()).contains("practitioner", "manager", "inspector", "Works the escalation queue");
            visit.look("sign-in");
            visit.signIn("practitioner");
            assertThat(visit.heading()).isEqualTo("Today");
            visit.look("today-empty");
            visit.press("Sign out");
            assertThat(visit.text()).contains("You are signed out.");
            visit.look("signed-out");
            visit.go("/");
            assertThat(visit.path()).isEqualTo("/sign-in");
        }
    }

    @Test
    void aWrongPasswordIsToldWithoutSayingWhichHalfIsWrong() {
        try (Visit visit = Visit.to(ledger.origin(), true, Visit.WIDE)) {
            visit.field("Name").fill("practitioner");
            visit.field("Password").fill("wrong");
            visit.press("Sign in");
            assertThat(visit.text()).contains("That name and password do not belong together");
            visit.look("sign-in-refused");
        }
    }

    @Test
    void whoAskedForAPageComesToItAfterSigningIn() {
        try (Visit visit = Visit.to(ledger.origin(), true, Visit.WIDE)) {
            visit.go("/nowhere/at-all?page=2");
            visit.signIn("practitioner");
            assertThat(visit.path()).isEqualTo("/nowhere/at-all?page=2");
            assertThat(visit.heading()).isEqualTo("There is nothing here");
            visit.look("not-found");
        }
    }

    @Test
    void nobodyIsLedToAnotherServer() {
        try (Visit visit = Visit.to(ledger.origin(), true, Visit.WIDE)) {
            for (String elsewhere : new String[]{"//example.org/", "https://example.org/", "/%5Cexample.org",
                "/%2F/example.org"}) {
                visit.go("/sign-in?next=" + elsewhere);
                visit.signIn("practitioner");
                assertThat(visit.page().url()).startsWith(ledger.origin() + "/");
                visit.press("Sign out");
            }
        }
    }
}
