package org.caseledger.app.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.projections.EscalationFacts.CLOTHING;
import static org.caseledger.projections.Facts.MIRA;
import static org.caseledger.projections.Facts.TEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.caseledger.projections.EscalationFacts;
import org.caseledger.projections.Facts;
import org.caseledger.projections.LedgerInMemory;
import org.caseledger.projections.Moment;
import org.caseledger.projections.RandomHistory;
import org.caseledger.projections.entry.opened.Entry;
import org.caseledger.projections.escalations.EscalationItem;
import org.caseledger.projections.escalations.EscalationItem.Status;
import org.caseledger.projections.escalations.QueueScope;
import org.caseledger.projections.escalations.ReadEscalationQueue;
import org.caseledger.projections.escalations.ReadEscalationQueue.Filter;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.projector.standing.Standing;
import org.caseledger.projections.timeline.CompareChild;
import org.caseledger.projections.timeline.CompareChild.Changed;
import org.caseledger.projections.timeline.CompareChild.Compared;
import org.caseledger.projections.timeline.ReadChildTimeline;
import org.caseledger.projections.timeline.ReplayChild;
import org.caseledger.projections.timeline.ReplayChild.Replayed;
import org.caseledger.projections.timeline.ReplayChild.Step;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayIT {

    private static final ProjectedLedger PROJECTIONS = new ProjectedLedger();

    private final LedgerInMemory ledger = new LedgerInMemory();

    @BeforeEach
    void empty() {
        PROJECTIONS.clear();
    }

    @AfterAll
    static void close() {
        PROJECTIONS.close();
    }

    @Test
    void aCallIsReplayedWithItsWarningsUntilItEnds() {
        ledger.record("child", Facts.opened(MIRA));
        ledger.record("staff", Facts.registered(Facts.PRACTITIONER, "practitioner"));
        ledger.record("contact", Facts.held());
        ledger.record("contact", Facts.warning(1));
        ledger.record("contact", Facts.warning(2));
        ledger.record("contact", Facts.terminated());
        PROJECTIONS.project(ledger.entries());

        List<Step> steps = replay(0, 200).steps();

        assertThat(steps).extracting(step -> step.entry().position()).containsExactly(0L, 2L, 3L, 4L, 5L);
        assertThat(steps).extracting(Step::previous).containsExactly(null, 0L, 2L, 3L, 4L);
        assertThat(steps).extracting(Step::next).containsExactly(2L, 3L, 4L, 5L, null);
        assertThat(steps).extracting(step -> warnings(step)).containsExactly(null, 0, 1, 2, null);
        assertThat(steps).allSatisfy(step -> assertThat(step.rules()).containsEntry("R9", 1).containsEntry("ESC-4", 1));
        assertThat(steps.getLast().entry().detail()).containsEntry("rationale", "an adult was not dressed");
        assertThat(only(steps.getFirst(), "child").facts()).containsEntry("team", "north").containsEntry("plan", null);
    }

    @Test
    void everyStepOfAnyHistoryStandsAsTheQueueOfThatPositionDoes() {
        PROJECTIONS.project(RandomHistory.of(9, 140).entries());

        List<Step> steps = new ArrayList<>();
        Replayed part = replay(0, 50);
        steps.addAll(part.steps());
        while (part.next() != null) {
            part = replay(part.next(), 50);
            steps.addAll(part.steps());
        }

        assertThat(steps).extracting(step -> step.entry().position()).isSorted().doesNotHaveDuplicates()
                .hasSameElementsAs(onMirasTimeline());
        assertThat(steps).anyMatch(step -> standing(step, "open-escalation").size() > 3);
        for (Step step : steps) {
            assertThat(shown(step)).as("after entry %s", step.entry().position())
                    .isEqualTo(queue(step.entry().position()));
        }
        assertThat(replay(steps.getLast().entry().position() + 1, 5).steps()).isEmpty();
    }

    @Test
    void twoMomentsAreComparedAsAddedChangedAndCorrected() {
        for (int i = 0; i < 8; i++) {
            ledger.record("contact", Facts.concluded());
        }
        ledger.record("escalation", EscalationFacts.clothingRaised());
        ledger.record("contact", Facts.corrected());
        ledger.record("escalation", EscalationFacts.acknowledged(CLOTHING, TEN.plusSeconds(60)));
        ledger.record("escalation", EscalationFacts.decided(CLOTHING, TEN.plusSeconds(120)));
        ledger.record("escalation", EscalationFacts.resolved(CLOTHING, TEN.plusSeconds(180)));
        PROJECTIONS.project(ledger.entries());

        Compared noticed = compare(8, 10);
        assertThat(noticed.added()).extracting(Entry::type)
                .containsExactly("contact-corrected", "escalation-acknowledged");
        assertThat(noticed.corrected()).singleElement().satisfies(entry -> {
            assertThat(entry.position()).isEqualTo(7);
            assertThat(entry.correctedBy()).containsExactly(9L);
        });
        assertThat(noticed.changed()).singleElement().satisfies(changed -> {
            assertThat(changed.id()).isEqualTo(CLOTHING.toString());
            assertThat(changed.before()).containsEntry("status", "OPEN").containsEntry("acknowledgedBy", null)
                    .doesNotContainKeys("rule", "rating");
            assertThat(changed.after()).containsEntry("status", "ACKNOWLEDGED").containsKey("acknowledgedBy");
        });
        assertThat(compare(7, 8).changed()).singleElement().extracting(Changed::before).isNull();
        assertThat(compare(8, 12).changed()).singleElement().extracting(Changed::after).isNull();
        assertThat(compare(12, 12)).isEqualTo(new Compared(List.of(), List.of(), List.of()));
        assertThat(compare(12, 99)).isEqualTo(new Compared(List.of(), List.of(), List.of()));
    }

    @Test
    void whatIsKeptFromTheAskerIsInNoStepAndNoState() {
        ledger.record("contact", Facts.held());
        StoredEvent raised = ledger.record("escalation", EscalationFacts.clothingRaised());
        ledger.record("contact", Facts.warning(1));
        PROJECTIONS.project(ledger.entries());
        Set<UUID> kept = Set.of(UUID.fromString(raised.stream()));

        List<Step> steps = PROJECTIONS.ask(new ReplayChild(MIRA, 0, 50, kept)).steps();

        assertThat(steps).extracting(step -> step.entry().position()).containsExactly(0L, 2L);
        assertThat(steps).allSatisfy(step -> assertThat(standing(step, "open-escalation")).isEmpty());
        Compared compared = PROJECTIONS.ask(new CompareChild(MIRA, 0, 2, kept));
        assertThat(compared.added()).extracting(Entry::position).containsExactly(2L);
        assertThat(compared.changed()).extracting(Changed::kind).containsExactly("open-contact");
    }

    private static Replayed replay(long from, int limit) {
        return PROJECTIONS.ask(new ReplayChild(MIRA, from, limit));
    }

    private static Compared compare(long a, long b) {
        return PROJECTIONS.ask(new CompareChild(MIRA, a, b));
    }

    private static Object warnings(Step step) {
        return standing(step, "open-contact").stream().findFirst().map(open -> open.facts().get("warnings"))
                .orElse(null);
    }

    private static Standing only(Step step, String kind) {
        return standing(step, kind).getFirst();
    }

    private static List<Standing> standing(Step step, String kind) {
        return step.state().stream().filter(standing -> standing.kind().equals(kind)).toList();
    }

    private static List<Long> onMirasTimeline() {
        return PROJECTIONS.ask(ReadChildTimeline.of(MIRA, 200)).items().stream().map(Entry::position).toList();
    }

    private static Map<String, List<Object>> shown(Step step) {
        Map<String, List<Object>> shown = new TreeMap<>();
        for (Standing open : standing(step, "open-escalation")) {
            shown.put(open.id(), List.of(
                    open.facts().get("status"), open.facts().get("tier"), open.facts().get("due"),
                    open.facts().get("overdue")));
        }
        return shown;
    }

    /** The open items about the child, as the table says of that position. */
    private static Map<String, List<Object>> queue(long position) {
        Map<String, List<Object>> shown = new TreeMap<>();
        for (EscalationItem item : PROJECTIONS.ask(new ReadEscalationQueue(
                new Filter(null, null, null, null, null, MIRA), QueueScope.EVERYTHING,
                new Moment(null, null, position), TEN.plusSeconds(1_000_000), null, 200)).items()) {
            if (item.status() != Status.RESOLVED) {
                shown.put(item.id().toString(), List.of(item.status().name(), item.tier(), item.due(), item.overdue()));
            }
        }
        return shown;
    }
}
