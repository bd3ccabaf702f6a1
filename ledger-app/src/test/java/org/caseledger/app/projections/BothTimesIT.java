package org.caseledger.app.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.projections.Facts.MIRA;
import static org.caseledger.projections.Facts.TEN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.domain.casenote.CaseNoteEvent;
import org.caseledger.domain.child.ChildEvent;
import org.caseledger.domain.concern.ConcernEvent;
import org.caseledger.domain.contact.ContactEvent;
import org.caseledger.domain.contact.ContactEvent.ContactCorrected;
import org.caseledger.domain.contact.ContactEvent.ContactMarkedRecordedInError;
import org.caseledger.domain.escalation.EscalationEvent;
import org.caseledger.domain.export.ExportEvent;
import org.caseledger.projections.Moment;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.RandomHistory;
import org.caseledger.projections.entry.opened.Entry;
import org.caseledger.projections.escalations.EscalationItem;
import org.caseledger.projections.escalations.EscalationItem.Due;
import org.caseledger.projections.escalations.QueueScope;
import org.caseledger.projections.escalations.ReadEscalationQueue;
import org.caseledger.projections.escalations.ReadEscalationQueue.Filter;
import org.caseledger.projections.projector.Batch;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.projector.table.FoldedRows;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.projector.table.Table;
import org.caseledger.projections.timeline.ReadChildTimeline;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What had happened and what was known, at every position of an invented history in which most was recorded late: the rows
 * of today answer as a ledger that had been given only so many entries.
 */
class BothTimesIT {

    private static final int ENTRIES = 140;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant LATER = TEN.plus(Duration.ofDays(40));
    private static final ProjectedLedger PROJECTIONS = new ProjectedLedger();
    private static final List<StoredEvent> HISTORY = RandomHistory.of(6, ENTRIES).entries();

    @BeforeAll
    static void project() {
        PROJECTIONS.project(HISTORY);
    }

    @AfterAll
    static void close() {
        PROJECTIONS.close();
    }

    @Test
    void theHistoryHoldsWhatWasRecordedLateAndEarly() {
        List<Instant> occurred = HISTORY.stream().map(entry -> entry.event().occurredAt()).toList();

        assertThat(occurred).isNotEqualTo(occurred.stream().sorted().toList());
        assertThat(HISTORY).anyMatch(entry -> entry.event().occurredAt().isBefore(entry.recordedAt()))
                .anyMatch(entry -> entry.event().occurredAt().isAfter(entry.recordedAt()));
    }

    @Test
    void theTimelineIsExactAtEveryPositionAsOfAnyTime() {
        Random random = new Random(7);
        for (StoredEvent last : HISTORY) {
            Instant asOf = HISTORY.get(random.nextInt(HISTORY.size())).event().occurredAt();
            assertThat(timeline(new Moment(null, null, last.position()))).as("after entry %s", last.position())
                    .isEqualTo(expected(last.position(), Instant.MAX))
                    .isEqualTo(timeline(new Moment(null, last.recordedAt(), null)));
            assertThat(timeline(new Moment(asOf, null, last.position()))).as("after %s as of %s", last.position(), asOf)
                    .isEqualTo(expected(last.position(), asOf))
                    .isEqualTo(timeline(new Moment(asOf, last.recordedAt(), null)))
                    .isEqualTo(timeline(new Moment(asOf, last.recordedAt(), last.position())));
        }
    }

    @Test
    void theQueueIsExactAtEveryPositionWithItsClocksAsTheyStood() {
        for (StoredEvent last : HISTORY) {
            List<EscalationItem> then = queue(new Moment(null, null, last.position()));

            assertThat(byId(then)).as("after entry %s", last.position())
                    .isEqualTo(folded(last.position(), last.recordedAt()));
            assertThat(queue(new Moment(null, last.recordedAt(), null))).isEqualTo(then);
        }
        assertThat(queue(Moment.NOW)).anyMatch(EscalationItem::overdue);
        assertThat(byId(queue(Moment.NOW))).isEqualTo(folded(HISTORY.getLast().position(), LATER));
    }

    @Test
    void theQueueShowsEachItemAsItWasBeforeTheFirstOfItsEntriesThatHadNotHappened() {
        Random random = new Random(8);
        for (StoredEvent last : HISTORY) {
            Instant asOf = HISTORY.get(random.nextInt(HISTORY.size())).event().occurredAt();

            assertThat(byId(queue(new Moment(asOf, null, last.position())))).as("%s as of %s", last.position(), asOf)
                    .isEqualTo(folded(happenedBy(asOf, last.position()), asOf));
        }
    }

    /** What a reader sees of a timeline, as far as time decides it. */
    private static List<List<Object>> timeline(Moment moment) {
        List<Entry> items = PROJECTIONS.ask(
                new ReadChildTimeline(MIRA, null, null, Set.of(), moment, null, 200)).items();
        return items.stream()
                .map(item -> List.<Object>of(
                        item.position(), item.type(), item.occurredAt(), item.correctedBy(),
                        item.flags().contains("recorded-in-error")))
                .toList();
    }

    private static List<List<Object>> expected(long last, Instant asOf) {
        List<StoredEvent> known = HISTORY.stream()
                .filter(entry -> entry.position() <= last && !entry.event().occurredAt().isAfter(asOf))
                .filter(BothTimesIT::isOnTheTimeline)
                .toList();
        Set<Object> inError = known.stream()
                .filter(entry -> entry.event() instanceof ContactMarkedRecordedInError)
                .map(entry -> ((ContactEvent) entry.event()).contact())
                .collect(Collectors.toSet());
        return known.stream()
                .sorted(Comparator.comparing((StoredEvent entry) -> entry.event().occurredAt())
                        .thenComparing(StoredEvent::position)
                        .reversed())
                .map(entry -> List.<Object>of(
                        entry.position(), entry.type(), entry.event().occurredAt(),
                        correctionsOf(entry, known), entry.event() instanceof ContactEvent event
                                && !(event instanceof ContactMarkedRecordedInError)
                                && inError.contains(event.contact())))
                .toList();
    }

    private static List<Long> correctionsOf(StoredEvent corrected, List<StoredEvent> known) {
        return known.stream()
                .filter(entry -> entry.event() instanceof ContactCorrected correction
                        && correction.position() == corrected.position())
                .map(StoredEvent::position)
                .toList();
    }

    private static boolean isOnTheTimeline(StoredEvent entry) {
        return entry.event().children().contains(MIRA) && switch (entry.event()) {
            case ChildEvent child -> true;
            case ContactEvent contact -> true;
            case CaseNoteEvent note -> true;
            case ConcernEvent concern -> true;
            case EscalationEvent escalation -> true;
            case ExportEvent export -> true;
            default -> false;
        };
    }

    private static List<EscalationItem> queue(Moment moment) {
        return PROJECTIONS.ask(new ReadEscalationQueue(
                Filter.ANY, QueueScope.EVERYTHING, moment, LATER, null, 200)).items();
    }

    private static Map<UUID, List<Object>> byId(List<EscalationItem> items) {
        Map<UUID, List<Object>> byId = new HashMap<>();
        items.forEach(item -> byId.put(item.id().value(), Stream.of(
                item.status().name(), item.tier(), item.rating().name(), item.due(), item.overdue(),
                item.undelivered()).toList()));
        return byId;
    }

    /** The queue of a ledger that knows these entries and no others. */
    private static Map<UUID, List<Object>> folded(long last, Instant clock) {
        return folded(HISTORY.subList(0, (int) last + 1), clock);
    }

    private static Map<UUID, List<Object>> folded(List<StoredEvent> entries, Instant clock) {
        Projector escalations = PROJECTIONS.projectors().stream()
                .filter(each -> each.name() == ProjectionName.ESCALATIONS)
                .findFirst()
                .orElseThrow();
        Batch batch = new Batch(escalations, everyKey -> true);
        entries.forEach(batch::add);
        FoldedRows rows = new FoldedRows();
        batch.fold(rows);
        Table items = escalations.tables().getFirst();
        Map<UUID, List<Object>> byId = new HashMap<>();
        for (Row row : rows.changed(items)) {
            if (value(row, "to_position").equals(Long.MAX_VALUE)) {
                List<Due> due = JSON.readValue((String) value(row, "due"), new TypeReference<List<Due>>() {
                });
                byId.put(row.key(), List.of(
                        value(row, "status"), value(row, "tier"), value(row, "rating"), due,
                        ((Instant) value(row, "next_due_at")).isBefore(clock), value(row, "undelivered")));
            }
        }
        return byId;
    }

    private static Object value(Row row, String name) {
        return row.get(row.table().columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    /** Of each escalation the entries up to the first that happened later. */
    private static List<StoredEvent> happenedBy(Instant asOf, long last) {
        Set<UUID> cut = new HashSet<>();
        List<StoredEvent> happened = new ArrayList<>();
        for (StoredEvent entry : HISTORY.subList(0, (int) last + 1)) {
            if (entry.event() instanceof EscalationEvent event) {
                if (event.occurredAt().isAfter(asOf)) {
                    cut.add(event.escalation().value());
                }
                if (!cut.contains(event.escalation().value())) {
                    happened.add(entry);
                }
            }
        }
        return happened;
    }
}
