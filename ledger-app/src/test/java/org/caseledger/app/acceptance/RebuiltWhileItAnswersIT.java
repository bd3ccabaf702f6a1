package org.caseledger.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.caseledger.app.web.Api;
import org.caseledger.app.web.Api.Answer;
import org.caseledger.projections.ProjectionName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An operator has every projection built again while people record and read: nobody notices, and nothing is missing. */
class RebuiltWhileItAnswersIT {

    private static final String REBUILDS = "/api/v1/operations/rebuilds";
    private static final RunningLedger LEDGER = RunningLedger.shared();

    private final Casework practitioner = new Casework(LEDGER.as("practitioner"));
    private final Api operator = LEDGER.as("admin");

    @Test
    void nobodyNoticesAndItCanBeTakenBack() throws Exception {
        String child = practitioner.openChild("Rowan");
        practitioner.timeline(child, practitioner.told("/api/v1/contacts", attempt(child)));
        AtomicBoolean over = new AtomicBoolean();
        List<Integer> lengths = new ArrayList<>();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = readers.submit(() -> {
                while (!over.get()) {
                    Answer recorded = practitioner.told("/api/v1/contacts", attempt(child));
                    lengths.add(practitioner.timeline(child, recorded).size());
                }
                return null;
            });
            try {
                assertThat(operator.post(REBUILDS, "{\"projection\": \"ALL\"}").json().get("items"))
                        .hasSizeGreaterThanOrEqualTo(ProjectionName.values().length);
                await().atMost(Duration.ofSeconds(60)).until(() -> states().stream().allMatch(
                        state -> state.equals("DONE") || state.equals("FAILED")));
            } finally {
                over.set(true);
            }
            reading.get();
        }
        assertThat(states()).containsOnly("DONE");
        assertThat(lengths).as("every reader saw one entry more than before").isSorted().doesNotHaveDuplicates();

        String before = practitioner.read("/api/v1/children/" + child + "/timeline?limit=200").toString();
        assertThat(operator.post(REBUILDS + "/back-out", "{\"projection\": \"TIMELINE\"}").status()).isEqualTo(200);
        assertThat(practitioner.read("/api/v1/children/" + child + "/timeline?limit=200").toString()).isEqualTo(before);
        assertThat(practitioner.timeline(child, practitioner.told("/api/v1/contacts", attempt(child))))
                .as("and goes on from there").isNotEmpty();
    }

    @Test
    void onlyWhatThereIsCanBeBuilt() {
        assertThat(operator.post(REBUILDS, "{\"projection\": \"WEATHER\"}").problem()).isEqualTo("unknown-projection");
        assertThat(operator.post(REBUILDS + "/back-out", "{\"projection\": \"WEATHER\"}").problem())
                .isEqualTo("unknown-projection");
    }

    private List<String> states() {
        return operator.get(REBUILDS).json().get("items").valueStream()
                .map((JsonNode each) -> each.get("state").stringValue())
                .toList();
    }

    private static String attempt(String child) {
        return """
               {"childIds": ["%s"], "channel": "VIDEO", "platform": "microsoft-teams", "purpose": "WELFARE_CHECK",
                "device": {"ownership": "COUNCIL", "assetTag": "LT-10023"}, "practitionerLocation": "OFFICE",
                "attemptedAt": "%s", "outcome": "NO_ANSWER"}"""
                .formatted(child, LEDGER.now().minus(Duration.ofMinutes(1)));
    }
}
