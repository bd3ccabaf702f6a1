package org.caseledger.app.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.caseledger.projections.RandomHistory;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.rebuild.Progress;
import org.caseledger.projections.rebuild.Progress.Stage;
import org.caseledger.projections.rebuild.Rebuild;
import org.caseledger.projections.rebuild.RebuildFailed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rebuild whose process is killed leaves the live projection as it was, and the next begins anew. */
class KilledRebuildIT {

    @ParameterizedTest
    @CsvSource({"READING, TIMELINE", "COMPARING, ESCALATIONS", "EXCHANGING, ESCALATIONS"})
    void isAsIfItHadNeverBegun(Stage stage, String projection) throws IOException, InterruptedException {
        List<StoredEvent> history = RandomHistory.of(AnotherRebuild.SEED, AnotherRebuild.ENTRIES).entries();
        try (ProjectedLedger ledger = new ProjectedLedger()) {
            ledger.project(history, 50, 1);
            Map<String, List<String>> live = ledger.rows();

            AnotherRebuild.standingIn(stage, projection, ledger.database()).kill();

            Projector projector = ledger.projectors().stream()
                    .filter(each -> each.name().name().equals(projection))
                    .findFirst()
                    .orElseThrow();
            await().atMost(Duration.ofSeconds(30)).ignoreException(RebuildFailed.class).untilAsserted(() -> {
                assertThat(ledger.rows()).isEqualTo(live);
                new Rebuild(projector, new ListedEntries(history), ledger.database().projector(), 2, Progress.UNTOLD)
                        .run();
            });
            assertThat(ledger.rows()).isEqualTo(live);
        }
    }
}
