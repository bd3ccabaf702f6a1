package org.caseledger.app.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseledger.projections.EscalationFacts.ACKNOWLEDGE_BY;
import static org.caseledger.projections.EscalationFacts.CLOTHING;
import static org.caseledger.projections.EscalationFacts.DANGER;
import static org.caseledger.projections.EscalationFacts.acknowledged;
import static org.caseledger.projections.EscalationFacts.clothingRaised;
import static org.caseledger.projections.EscalationFacts.decided;
import static org.caseledger.projections.EscalationFacts.resolved;
import static org.caseledger.projections.Facts.MIRA;
import static org.caseledger.projections.Facts.NORTH;
import static org.caseledger.projections.Facts.SOUTH;
import static org.caseledger.projections.Facts.TEN;
import static org.caseledger.projections.Facts.TOBY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.caseledger.domain.Rating;
import org.caseledger.domain.escalation.EscalationEvent;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.projections.EscalationFacts;
import org.caseledger.projections.Facts;
import org.caseledger.projections.LedgerInMemory;
import org.caseledger.projections.Moment;
import org.caseledger.projections.RandomHistory;
import org.caseledger.projections.entry.opened.Entry;
import org.caseledger.projections.escalations.EscalationItem;
import org.caseledger.projections.escalations.EscalationItem.Status;
import org.caseledger.projections.escalations.EscalationQueue;
import org.caseledger.projections.escalations.QueueScope;
import org.caseledger.projections.escalations.ReadEscalation;
import org.caseledger.projections.escalations.ReadEscalationQueue;
import org.caseledger.projections.escalations.ReadEscalationQueue.Filter;
import org.caseledger.projections.escalations.ReadEscalationQueue.Place;
import org.caseledger.projections.projector.StoredEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EscalationQueueIT {

    private static final ProjectedLedger PROJECTIONS = new ProjectedLedger();

    private final LedgerInMemory ledger = new LedgerInMemory();

    @BeforeEach
    void empty() {
        PROJECTIONS.clear();
    }

    @AfterAll
    static void drop() {
        PROJECTIONS.close();
    }

    @Test
    void isReadMostUrgentFirstAndResolvedLast() {
        EscalationId later = EscalationId.random();
        EscalationId done = EscalationId.random();
        record(
                clothingRaised(later, NORTH, TEN.plusSeconds(60)), clothingRaised(),
                clothingRaised(done, NORTH, TEN.minusSeconds(60)), EscalationFacts.dangerRaised(),
                acknowledged(done, TEN), decided(done, TEN), resolved(done, TEN));

        assertThat(everything(Filter.ANY)).extracting(EscalationItem::id)
                .containsExactly(DANGER, CLOTHING, later, done);
    }

    @Test
    void manyChangesToOneEscalationInOneBatchEachLeaveTheirState() {
        record(
                clothingRaised(), acknowledged(CLOTHING, TEN.plusSeconds(1)), decided(CLOTHING, TEN.plusSeconds(2)),
                resolved(CLOTHING, TEN.plusSeconds(3)));

        assertThat(List.of(0L, 1L, 2L, 3L))
                .extracting(position -> knownAt(position).getFirst().status())
                .containsExactly(Status.OPEN, Status.ACKNOWLEDGED, Status.DECIDED, Status.RESOLVED);
    }

    @Test
    void anItemChangesWhenLaterBatchesSaySo() {
        record(clothingRaised());
        record(acknowledged(CLOTHING, TEN.plusSeconds(1)));

        assertThat(everything(Filter.ANY)).singleElement().satisfies(item -> {
            assertThat(item.status()).isEqualTo(Status.ACKNOWLEDGED);
            assertThat(item.due().getFirst().metAt()).isEqualTo(TEN.plusSeconds(1));
        });
    }

    @Test
    void isOverdueOnlyAfterTheDueTimeHasPassed() {
        record(clothingRaised());

        assertThat(itemsAt(ACKNOWLEDGE_BY, null)).extracting(EscalationItem::overdue).containsExactly(false);
        assertThat(itemsAt(ACKNOWLEDGE_BY.plusNanos(1000), null)).extracting(EscalationItem::overdue)
                .containsExactly(true);
        assertThat(itemsAt(ACKNOWLEDGE_BY, true)).isEmpty();
        assertThat(itemsAt(ACKNOWLEDGE_BY.plusNanos(1000), false)).isEmpty();
    }

    @Test
    void showsNobodyMoreThanTheirScope() {
        EscalationId south = EscalationId.random();
        record(clothingRaised(), clothingRaised(south, SOUTH, TEN));

        assertThat(ids(QueueScope.NOTHING)).isEmpty();
        assertThat(ids(new QueueScope(null, false, Set.of(SOUTH), false, false, false, false))).containsExactly(south);
        assertThat(ids(new QueueScope(Facts.PRACTITIONER, false, Set.of(), true, false, false, false))).hasSize(2);
        assertThat(ids(new QueueScope(Facts.MANAGER, false, Set.of(), true, false, false, false))).isEmpty();
        assertThat(ids(QueueScope.EVERYTHING)).hasSize(2);
    }

    @Test
    void holdsOnlyWhatTheFilterWants() {
        record(clothingRaised(), EscalationFacts.dangerRaised(), acknowledged(CLOTHING, TEN));

        assertThat(everything(new Filter(Status.ACKNOWLEDGED, null, null, null, null, null))).hasSize(1);
        assertThat(everything(new Filter(null, Rating.RED, null, null, null, null))).hasSize(1);
        assertThat(everything(new Filter(null, null, null, SOUTH, null, null))).isEmpty();
        assertThat(everything(new Filter(null, null, null, null, Facts.MANAGER, null))).isEmpty();
        assertThat(everything(ofChild(TOBY))).extracting(EscalationItem::id).containsExactly(CLOTHING);
        assertThat(everything(ofChild(MIRA))).hasSize(2);
    }

    @Test
    void isPagedOverEveryItemOnce() {
        for (int i = 0; i < 9; i++) {
            record(clothingRaised(EscalationId.random(), NORTH, TEN.plusSeconds(i / 3)));
        }
        List<EscalationId> seen = new ArrayList<>();
        Place after = null;
        do {
            EscalationQueue page = PROJECTIONS.ask(new ReadEscalationQueue(
                    Filter.ANY, QueueScope.EVERYTHING, Moment.NOW, TEN, after, 2));
            page.items().forEach(item -> seen.add(item.id()));
            after = page.next() == null ? null : Place.of(page.next().toString());
        } while (after != null);

        assertThat(seen).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void atEachPositionIsWhatItWasAfterThatEntry() {
        List<List<EscalationItem>> asItWas = new ArrayList<>();
        List<StoredEvent> history = RandomHistory.of(20_261_120L, 150).entries();
        for (StoredEvent entry : history) {
            PROJECTIONS.project(List.of(entry));
            asItWas.add(everything(Filter.ANY));
        }

        assertThat(asItWas.getLast()).hasSizeGreaterThan(5);
        for (StoredEvent entry : history) {
            List<EscalationItem> then = asItWas.get((int) entry.position());
            assertThat(knownAt(entry.position())).as("after entry " + entry.position()).isEqualTo(then);
            assertThat(items(new Moment(null, entry.recordedAt(), null), TEN)).hasSameSizeAs(then);
        }
    }

    @Test
    void isReadAsOfWhenThingsHappenedAsFarAsTheyWereKnown() {
        record(clothingRaised(), acknowledged(CLOTHING, TEN.plusSeconds(60)), decided(CLOTHING, TEN.plusSeconds(120)));

        assertThat(statusAt(new Moment(TEN.plusSeconds(59), null, null))).isEqualTo(Status.OPEN);
        assertThat(statusAt(new Moment(TEN.plusSeconds(60), null, null))).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(statusAt(new Moment(TEN.plusSeconds(500), null, 0L))).isEqualTo(Status.OPEN);
        assertThat(statusAt(new Moment(TEN.plusSeconds(60), null, 2L))).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(items(new Moment(TEN.minusSeconds(1), null, null), TEN)).isEmpty();
    }

    @Test
    void oneEscalationIsReadWithAllThatWasDone() {
        record(clothingRaised(), acknowledged(CLOTHING, TEN), decided(CLOTHING, TEN));

        ReadEscalation.Answer answer = PROJECTIONS.ask(new ReadEscalation(CLOTHING, TEN));

        assertThat(answer.entries()).extracting(Entry::type)
                .containsExactly("escalation-raised", "escalation-acknowledged", "manager-decision-recorded");
        assertThat(answer.entries().getLast().detail()).containsEntry("rationale", "see them at home")
                .containsEntry("actions", List.of("ring the school"));
        assertThat(answer.version()).isEqualTo(2);
        assertThat(answer.sequence()).isEqualTo(2);
        assertThatThrownBy(() -> PROJECTIONS.ask(new ReadEscalation(DANGER, TEN)))
                .hasMessageContaining("there is no escalation");
    }

    private void record(EscalationEvent... events) {
        List<StoredEvent> entries = new ArrayList<>();
        for (EscalationEvent event : events) {
            entries.add(ledger.record(event.escalation().toString(), event));
        }
        PROJECTIONS.project(entries);
    }

    private static Filter ofChild(ChildId child) {
        return new Filter(null, null, null, null, null, child);
    }

    private static List<EscalationItem> everything(Filter filter) {
        return PROJECTIONS.ask(
                ReadEscalationQueue.of(filter, TEN, 200).within(QueueScope.EVERYTHING)).items();
    }

    private static List<EscalationItem> itemsAt(Instant now, @Nullable Boolean overdue) {
        Filter filter = new Filter(null, null, overdue, null, null, null);
        return PROJECTIONS.ask(ReadEscalationQueue.of(filter, now, 200).within(QueueScope.EVERYTHING)).items();
    }

    private static List<EscalationId> ids(QueueScope scope) {
        return PROJECTIONS.ask(ReadEscalationQueue.of(Filter.ANY, TEN, 200).within(scope)).items().stream()
                .map(EscalationItem::id)
                .toList();
    }

    private static List<EscalationItem> knownAt(long position) {
        return items(new Moment(null, null, position), TEN);
    }

    private static Status statusAt(Moment moment) {
        return items(moment, TEN).getFirst().status();
    }

    private static List<EscalationItem> items(Moment moment, Instant now) {
        return PROJECTIONS.ask(new ReadEscalationQueue(
                Filter.ANY, QueueScope.EVERYTHING, moment, now, null, 200)).items();
    }
}
