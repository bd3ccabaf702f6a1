package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.caseledger.app.web.Api;
import org.caseledger.app.web.Api.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The timeline of one child refuses every row (T-67): that child's entries park in their order, everybody else's flow, and
 * nobody is shown half of it without being told.
 */
class PoisonEntryIT {

    private static final String PARKED = "/api/v1/operations/parked-entries";
    private static final RunningLedger LEDGER = RunningLedger.shared();

    private final Casework practitioner = new Casework(LEDGER.as("practitioner"));
    private final Api operator = LEDGER.as("admin");

    private String rowan;
    private String wren;
    private Answer opened;

    @BeforeEach
    void refuseRowsOfOneOfTwoSiblings() {
        rowan = practitioner.openChild("Rowan");
        wren = practitioner.openChild("Wren");
        opened = practitioner.told("/api/v1/contacts", attempt(wren));
        practitioner.timeline(rowan, opened);
        LEDGER.superuser()
                .sql("ALTER TABLE projections.timeline_entry ADD CONSTRAINT poison CHECK (child_id <> '" + rowan
                        + "') NOT VALID")
                .update();
    }

    @AfterEach
    void heal() {
        LEDGER.superuser().sql("ALTER TABLE projections.timeline_entry DROP CONSTRAINT IF EXISTS poison").update();
        operator.post(PARKED + "/retry", sequence(rowan));
        assertThat(parked()).isEmpty();
    }

    @Test
    void parksItsOwnSequenceAndComesInAgainInOrder() {
        Answer first = practitioner.told("/api/v1/contacts", attempt(rowan, wren));
        Answer second = practitioner.told("/api/v1/contacts", attempt(rowan, wren));

        assertThat(practitioner.timeline(wren, second)).as("the sibling's flows").hasSizeGreaterThanOrEqualTo(4);
        JsonNode waits = parked().getFirst();
        assertThat(waits.get("follower").stringValue()).isEqualTo("TIMELINE");
        assertThat(waits.get("sequence").stringValue()).isEqualTo(rowan);
        assertThat(waits.get("entries").intValue()).as("what follows is behind it").isGreaterThanOrEqualTo(2);
        assertThat(waits.get("cause").stringValue()).isEqualTo("PSQLException 23514");
        long missing = waits.get("position").longValue();
        assertThat(missing).isLessThanOrEqualTo(positionOf(first));
        assertThat(health()).isEqualTo("DEGRADED");

        Answer told = practitioner.by().get("/api/v1/children/" + rowan + "/timeline");
        assertThat(told.header("Ledger-Incomplete-From")).isEqualTo(Long.toString(missing));
        assertThat(told.header("Ledger-Position")).isEqualTo(Long.toString(missing - 1));
        assertThat(practitioner.by()
                .get("/api/v1/children/" + rowan + "/timeline", "Ledger-Position", Long.toString(positionOf(second)))
                .status()).as("it is not pretended to have been read").isEqualTo(503);

        assertThat(operator.post(PARKED + "/retry", sequence(rowan)).json().get("takenIn").intValue()).isZero();
        heal();

        assertThat(health()).isEqualTo("UP");
        JsonNode timeline = practitioner.timeline(rowan, second);
        assertThat(attempts(timeline)).as("both, in order").hasSize(2)
                .isSortedAccordingTo((later, earlier) -> Long.compare(earlier, later));
        assertThat(practitioner.by().get("/api/v1/children/" + rowan + "/timeline").header("Ledger-Incomplete-From"))
                .isEmpty();
    }

    @Test
    void isLeftWithANoteThatAnOperatorCanFollow() {
        practitioner.timeline(wren, practitioner.told("/api/v1/contacts", attempt(rowan, wren)));

        assertThat(operator.post(PARKED + "/note", note("TIMELINE", rowan, "Grüße an alle")).problem())
                .isEqualTo("no-reference");
        assertThat(operator.post(PARKED + "/note", note("TIMELINE", rowan, "ticket 4711")).status()).isEqualTo(200);

        assertThat(parked().getFirst().get("note").stringValue()).isEqualTo("ticket 4711");
        assertThat(operator.post(PARKED + "/retry", sequence(wren)).status()).isEqualTo(404);
        assertThat(operator.post(PARKED + "/note", note("NOBODY", wren, "t")).status())
                .isEqualTo(404);
        assertThat(practitioner.by().get(PARKED).status()).isEqualTo(403);
    }

    private static String attempt(String... children) {
        return """
               {"childIds": ["%s"], "channel": "VIDEO", "platform": "microsoft-teams", "purpose": "WELFARE_CHECK",
                "device": {"ownership": "COUNCIL", "assetTag": "LT-10023"}, "practitionerLocation": "OFFICE",
                "attemptedAt": "%s", "outcome": "NO_ANSWER"}"""
                .formatted(String.join("\", \"", children), LEDGER.now().minus(Duration.ofMinutes(1)));
    }

    private List<JsonNode> parked() {
        return operator.get(PARKED).json().get("items").valueStream()
                .filter(each -> each.get("sequence").stringValue().equals(rowan))
                .toList();
    }

    private static String sequence(String child) {
        return "{\"follower\": \"TIMELINE\", \"sequence\": \"" + child + "\"}";
    }

    private static String note(String follower, String child, String note) {
        return "{\"follower\": \"" + follower + "\", \"sequence\": \"" + child + "\", \"note\": \"" + note + "\"}";
    }

    private String health() {
        return LEDGER.as("").get("/actuator/health").json().get("components").get("projections").get("status")
                .stringValue();
    }

    private static List<Long> attempts(JsonNode timeline) {
        return timeline.valueStream()
                .filter(item -> item.get("type").stringValue().equals("contact-attempt-recorded"))
                .map(item -> item.get("position").longValue())
                .toList();
    }

    private static long positionOf(Answer recorded) {
        return recorded.json().get("position").longValue();
    }
}
