package org.caseledger.app.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.projections.Facts.MIRA;
import static org.caseledger.projections.Facts.TEN;
import static org.caseledger.projections.Facts.TOBY;
import static org.caseledger.projections.LedgerInMemory.FIRST_RECORDED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.EscalationFacts;
import org.caseledger.projections.Facts;
import org.caseledger.projections.LedgerInMemory;
import org.caseledger.projections.Moment;
import org.caseledger.projections.entry.opened.Entry;
import org.caseledger.projections.timeline.ChildTimeline;
import org.caseledger.projections.timeline.ReadChildTimeline;
import org.caseledger.projections.timeline.ReadChildTimeline.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineIT {

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
    void showsTheNewestFirstWithWordsAndNames() {
        ledger.record("staff", Facts.registered(Facts.PRACTITIONER, "practitioner"));
        ledger.record("staff", Facts.registered(Facts.MANAGER, "manager"));
        ledger.record("contact", Facts.held());
        ledger.record("contact", Facts.informed());
        ledger.record("contact", Facts.terminated());
        ledger.record("escalation", EscalationFacts.clothingRaised(), WorkerId.LEDGER);
        PROJECTIONS.project(ledger.entries());

        List<Entry> items = newest(10).items();

        assertThat(items).extracting(Entry::type)
                .containsExactly("contact-terminated", "escalation-raised", "manager-informed", "contact-held");
        assertThat(items).extracting(Entry::recordedBy)
                .containsExactly("practitioner", "ledger", "practitioner", "practitioner");
        assertThat(items.getFirst().detail()).containsEntry("rationale", "an adult was not dressed");
        assertThat(items.getFirst().contactId()).isEqualTo(Facts.CALL);
        assertThat(items.get(2).detail()).containsEntry("manager", "manager");
    }

    @Test
    void pagesOverEverythingOnceEvenWhereManyHappenedAtOneMoment() {
        for (int i = 0; i < 25; i++) {
            ledger.record("contact", Facts.attempt(AttemptOutcome.NO_ANSWER, TEN.plusSeconds(i / 10)));
        }
        PROJECTIONS.project(ledger.entries());

        List<Long> seen = new ArrayList<>();
        Place after = null;
        do {
            ChildTimeline page = PROJECTIONS.ask(question(Set.of(), Moment.NOW, after, 4));
            page.items().forEach(item -> seen.add(item.position()));
            after = page.next() == null ? null : Place.of(page.next().toString());
        } while (after != null);

        assertThat(seen).hasSize(25).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void saysByHowMuchSomethingWasRecordedLate() {
        ledger.record("contact", Facts.attempt(AttemptOutcome.NO_ANSWER, FIRST_RECORDED.minus(Duration.ofDays(9))));
        ledger.record("contact", Facts.attempt(AttemptOutcome.NO_ANSWER, FIRST_RECORDED.minus(Duration.ofHours(23))));
        PROJECTIONS.project(ledger.entries());

        assertThat(newest(2).items()).extracting(Entry::lateBy).containsExactly(null, Duration.ofDays(9));
    }

    @Test
    void showsWhatHadHappenedAndWhatWasKnownEachInclusive() {
        ledger.record("contact", Facts.attempt(AttemptOutcome.NO_ANSWER, TEN));
        ledger.record("contact", Facts.attempt(AttemptOutcome.NO_ANSWER, TEN.minusSeconds(7200)));
        ledger.record("contact", Facts.attempt(AttemptOutcome.NO_ANSWER, TEN.minusSeconds(3600)));
        PROJECTIONS.project(ledger.entries());

        Instant secondRecorded = FIRST_RECORDED.plusSeconds(1);
        assertThat(positions(new Moment(TEN.minusSeconds(3600), null, null))).containsExactly(2L, 1L);
        assertThat(positions(new Moment(null, secondRecorded, null))).containsExactly(0L, 1L);
        assertThat(positions(new Moment(null, secondRecorded.minusNanos(1000), null))).containsExactly(0L);
        assertThat(positions(new Moment(null, null, 1L))).containsExactly(0L, 1L);
        assertThat(positions(new Moment(TEN.minusSeconds(3600), secondRecorded, 2L))).containsExactly(1L);
    }

    @Test
    void showsOnlyTheTypesAskedForWithinTheTimesAskedFor() {
        ledger.record("contact", Facts.held());
        ledger.record("contact", Facts.warning(1));
        ledger.record("contact", Facts.warning(2));
        PROJECTIONS.project(ledger.entries());

        assertThat(PROJECTIONS.ask(question(Set.of("contact-held"), Moment.NOW, null, 10)).items()).hasSize(1);
        assertThat(PROJECTIONS.ask(new ReadChildTimeline(
                MIRA, TEN.plusSeconds(60), TEN.plusSeconds(60), Set.of(), Moment.NOW, null, 10)).items())
                .extracting(Entry::position)
                .containsExactly(1L);
    }

    @Test
    void showsACorrectedEntryAsItWasWithAPointerToItsCorrectionOnceThatIsKnown() {
        for (int i = 0; i < 8; i++) {
            ledger.record("contact", Facts.concluded());
        }
        ledger.record("contact", Facts.corrected());
        PROJECTIONS.project(ledger.entries());

        assertThat(entryAt(7, Moment.NOW).correctedBy()).containsExactly(8L);
        assertThat(entryAt(7, Moment.NOW).detail()).containsEntry("summary", "all well");
        assertThat(entryAt(7, new Moment(null, null, 7L)).correctedBy()).isEmpty();
        assertThat(entryAt(6, Moment.NOW).correctedBy()).isEmpty();
        assertThat(entryAt(8, Moment.NOW).detail()).containsEntry("field", "summary").containsEntry("position", 7);
    }

    @Test
    void strikesThroughTheEntriesOfAContactThatWasRecordedInErrorAndNothingElse() {
        ledger.record("contact", Facts.held());
        ledger.record("concern", Facts.reported(false));
        ledger.record("contact", Facts.inError());
        PROJECTIONS.project(ledger.entries());

        assertThat(entryAt(0, Moment.NOW).flags()).containsExactly("recorded-in-error");
        assertThat(entryAt(1, Moment.NOW).flags()).isEmpty();
        assertThat(entryAt(2, Moment.NOW).flags()).isEmpty();
        assertThat(entryAt(0, new Moment(null, null, 1L)).flags()).isEmpty();
    }

    @Test
    void readsASharedTextOnTheRecordOfTheSiblingWhoseKeyIsStillThere() {
        ledger.record("contact", Facts.concluded());
        PROJECTIONS.project(ledger.entries());
        try (ProjectedLedger erased = new ProjectedLedger()) {
            erased.project(ledger.entries());
            erased.texts.erase(MIRA);

            assertThat(erased.ask(ReadChildTimeline.of(MIRA, 1)).items().getFirst().flags()).contains("text-erased");
            assertThat(erased.ask(ReadChildTimeline.of(TOBY, 1)).items().getFirst().flags()).isEmpty();
        }
    }

    private static ChildTimeline newest(int limit) {
        return PROJECTIONS.ask(ReadChildTimeline.of(MIRA, limit));
    }

    private static Entry entryAt(long position, Moment moment) {
        return PROJECTIONS.ask(question(Set.of(), moment, null, 50)).items().stream()
                .filter(entry -> entry.position() == position)
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> positions(Moment moment) {
        return PROJECTIONS.ask(question(Set.of(), moment, null, 10)).items().stream().map(Entry::position).toList();
    }

    private static ReadChildTimeline question(Set<String> types, Moment moment, @Nullable Place after, int limit) {
        return new ReadChildTimeline(MIRA, null, null, types, moment, after, limit);
    }
}
