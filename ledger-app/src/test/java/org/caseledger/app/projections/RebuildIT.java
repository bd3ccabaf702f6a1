package org.caseledger.app.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.RandomHistory;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.rebuild.LiveCheck;
import org.caseledger.projections.rebuild.Progress;
import org.caseledger.projections.rebuild.Progress.Stage;
import org.caseledger.projections.rebuild.Rebuild;
import org.caseledger.projections.rebuild.RebuildFailed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A projection built again is the one that was there, whatever happens meanwhile. */
class RebuildIT {

    private final ProjectedLedger ledger = new ProjectedLedger();
    private final List<StoredEvent> history = RandomHistory.of(7, 400).entries();
    private final ListedEntries log = new ListedEntries(history.subList(0, 300));

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void givesTheRowsOfTheLiveOneAndMendsWhatWasLost() {
        ledger.project(history.subList(0, 300), 50, 1);
        Map<String, List<String>> live = ledger.rows();
        operator().sql("DELETE FROM projections.timeline_entry WHERE position % 3 = 0").update();
        operator().sql("UPDATE projections.escalation_item SET status = 'OPEN'").update();
        assertThat(ledger.rows()).isNotEqualTo(live);

        ledger.projectors().forEach(each -> rebuild(each, Progress.UNTOLD).run());

        assertThat(ledger.rows()).isEqualTo(live);
        assertThat(keys("projections")).as("keys and indexes came along").isEqualTo(keys("projections_before"));
        assertThat(leftOvers()).isEmpty();
    }

    @Test
    void namesEveryRowThatWasEditedAndTheEntryThatWroteIt() {
        ledger.project(history.subList(0, 300), 50, 1);
        for (Projector each : ledger.projectors()) {
            assertThat(check(each)).as("untouched %s", each.name()).isEmpty();
        }
        long edited = operator().sql("SELECT min(position) FROM projections.timeline_entry WHERE position > 100")
                .query(Long.class).single();
        long deleted = operator().sql("SELECT min(position) FROM projections.timeline_entry WHERE position > 200")
                .query(Long.class).single();
        operator().sql("UPDATE projections.timeline_entry SET occurred_at = occurred_at + interval '1 hour'"
                + " WHERE position = ?").param(edited).update();
        operator().sql("DELETE FROM projections.timeline_entry WHERE position = ?").param(deleted).update();

        assertThat(check(projector(ProjectionName.TIMELINE)))
                .extracting(LiveCheck.Difference::table, LiveCheck.Difference::position)
                .contains(tuple("timeline_entry", edited), tuple("timeline_entry", deleted))
                .allMatch(found -> ((Number) found.toList().get(1)).longValue() >= edited);
        operator().sql("UPDATE projections.escalation_item SET tier = tier + 1").update();
        assertThat(check(projector(ProjectionName.ESCALATIONS))).isNotEmpty()
                .allMatch(found -> found.table().equals("escalation_item") && found.position() >= 0);
    }

    private List<LiveCheck.Difference> check(Projector projector) {
        return new LiveCheck(projector, log, ledger.database().projector()).run().orElseThrow();
    }

    @Test
    void takesInWhatIsRecordedWhileItWorks() {
        ledger.project(history.subList(0, 300), 50, 1);
        for (Projector each : ledger.projectors()) {
            AtomicBoolean recorded = new AtomicBoolean();
            rebuild(each, (stage, done, of) -> {
                if (stage == Stage.COMPARING && recorded.compareAndSet(false, true)) {
                    log.record(history.subList((int) log.size(null), Math.min(history.size(), (int) log.size(null)
                            + 15)));
                    ledger.project(history.subList(0, (int) log.size(null)), 400, 1);
                }
            }).run();
        }
        Map<String, List<String>> rebuilt = ledger.rows();

        ledger.clear();
        ledger.project(history.subList(0, (int) log.size(null)));
        assertThat(log.size(null)).isGreaterThan(300);
        assertThat(rebuilt).isEqualTo(ledger.rows());
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheOldOneWhenItEndsAtAnyStep(Stage step) {
        ledger.project(history.subList(0, 300), 50, 1);
        Map<String, List<String>> live = ledger.rows();
        for (Projector each : ledger.projectors()) {
            AtomicBoolean reached = new AtomicBoolean();
            try {
                rebuild(each, (stage, done, of) -> {
                    if (stage == step) {
                        reached.set(true);
                        throw new IllegalStateException("killed");
                    }
                }).run();
            } catch (IllegalStateException killed) {
                assertThat(killed).hasMessage("killed");
            }
            assertThat(ledger.rows()).isEqualTo(live);
            rebuild(each, Progress.UNTOLD).run();
        }
        assertThat(ledger.rows()).isEqualTo(live);
    }

    @Test
    void isRefusedWhereWhatWasBuiltIsNotWhatAnIndependentFoldGives() {
        ledger.project(history.subList(0, 300), 50, 1);
        Map<String, List<String>> live = ledger.rows();
        Projector timeline = projector(ProjectionName.TIMELINE);

        assertThatThrownBy(() -> rebuild(timeline, (stage, done, of) -> {
            if (stage == Stage.KEYS) {
                operator().sql(
                        """
                        DELETE FROM projections_next.timeline_entry
                        WHERE position = (SELECT min(position) FROM projections_next.timeline_entry)""").update();
            }
        }).run()).isInstanceOf(RebuildFailed.class).hasMessageContaining("timeline_entry");

        assertThat(ledger.rows()).isEqualTo(live);
    }

    @Test
    void canBeTakenBackWithNothingMissing() {
        ledger.project(history.subList(0, 300), 50, 1);
        for (Projector each : ledger.projectors()) {
            rebuild(each, Progress.UNTOLD).run();
        }
        log.record(history.subList(300, 400));
        ledger.project(history.subList(0, 400), 400, 1);
        Map<String, List<String>> live = ledger.rows();
        operator().sql("DELETE FROM projections.timeline_entry WHERE position < 200").update();

        for (Projector each : ledger.projectors()) {
            rebuild(each, Progress.UNTOLD).backOut();
        }

        assertThat(ledger.rows()).isEqualTo(live);
        assertThat(operator().sql("SELECT DISTINCT refused = before_version FROM projections.generation")
                .query(Boolean.class).single()).isTrue();
    }

    @Test
    void hasNothingToGoBackToBeforeTheFirst() {
        assertThatThrownBy(() -> rebuild(projector(ProjectionName.STAFF), Progress.UNTOLD).backOut())
                .isInstanceOf(RebuildFailed.class);
    }

    private Projector projector(ProjectionName name) {
        return ledger.projectors().stream().filter(each -> each.name() == name).findFirst().orElseThrow();
    }

    private Rebuild rebuild(Projector projector, Progress progress) {
        return new Rebuild(projector, log, ledger.database().projector(), 2, progress);
    }

    private List<String> keys(String schema) {
        return operator()
                .sql("SELECT replace(indexdef, schemaname || '.', '') FROM pg_indexes WHERE schemaname = ?"
                        + " AND tablename IN (SELECT tablename FROM pg_tables WHERE schemaname = 'projections_before')"
                        + " ORDER BY 1")
                .param(schema)
                .query(String.class)
                .list();
    }

    private List<String> leftOvers() {
        return new ArrayList<>(operator().sql("SELECT tablename FROM pg_tables WHERE schemaname = 'projections_next'")
                .query(String.class)
                .list());
    }

    private JdbcClient operator() {
        return JdbcClient.create(ledger.database().superuser());
    }
}
