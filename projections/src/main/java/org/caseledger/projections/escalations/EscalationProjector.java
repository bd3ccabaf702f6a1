package org.caseledger.projections.escalations;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.Rating;
import org.caseledger.domain.escalation.EscalationEvent;
import org.caseledger.domain.escalation.terms.DueStep;
import org.caseledger.domain.escalation.terms.Queue;
import org.caseledger.domain.escalation.terms.Step;
import org.caseledger.domain.escalation.terms.SubjectType;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.entry.EntryTable;
import org.caseledger.projections.escalations.EscalationItem.Status;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.projector.table.Column;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.projector.table.Rows;
import org.caseledger.projections.projector.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps every state an escalation was in, and its entries. */
@Component
final class EscalationProjector implements Projector {

    static final EntryTable ENTRIES = new EntryTable("escalation_entry", "escalation_id");

    /** Added to the urgency of what has been resolved, so that it follows everything that has not. */
    private static final int RESOLVED_LAST = 10;

    @Override
    public ProjectionName name() {
        return ProjectionName.ESCALATIONS;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public List<Table> tables() {
        return List.of(ItemTable.TABLE, ENTRIES.table());
    }

    @Override
    public Set<UUID> keys(StoredEvent entry) {
        return entry.event() instanceof EscalationEvent event ? Set.of(event.escalation().value()) : Set.of();
    }

    @Override
    public void project(StoredEvent entry, UUID escalation, Rows rows) {
        rows.put(ENTRIES.row(escalation, entry));
        Row before = rows.latest(ItemTable.TABLE, escalation);
        if (before != null && before.get(ItemTable.FROM_POSITION) >= entry.position()) {
            return; // it holds this entry already: folding it twice would be wrong
        }
        Row item = after(before, (EscalationEvent) entry.event());
        begin(item, entry, before);
        if (before != null) {
            rows.put(ended(before, item));
        }
        rows.put(item);
    }

    private static Row after(@Nullable Row before, EscalationEvent event) {
        return switch (event) {
            case EscalationEvent.EscalationRaised raised -> raised(raised);
            case EscalationEvent.EscalationAcknowledged acknowledged ->
                met(next(before, event, Status.ACKNOWLEDGED), Step.ACKNOWLEDGE, acknowledged.occurredAt())
                        .set(ItemTable.UNDELIVERED, false)
                        .set(ItemTable.ACKNOWLEDGED_BY, acknowledged.by().value());
            case EscalationEvent.EscalationAssigned assigned -> next(before, event, Status.ASSIGNED)
                    .set(ItemTable.ASSIGNEE, assigned.assignee().value());
            case EscalationEvent.ManagerDecisionRecorded decided ->
                met(next(before, event, Status.DECIDED), Step.DECIDE, decided.occurredAt());
            case EscalationEvent.EscalationResolved resolved -> resolved(next(before, event, Status.RESOLVED));
            case EscalationEvent.ReturnedForInformation returned -> next(before, event, Status.RETURNED);
            case EscalationEvent.InformationProvided answered -> answered(required(before, event));
            case EscalationEvent.EscalationReopened reopened -> reopened(required(before, event), reopened.due());
            case EscalationEvent.EscalationStepCompleted completed ->
                met(required(before, event), completed.step(), completed.occurredAt());
            case EscalationEvent.DeadlineMissed missed -> missed(required(before, event), missed.step());
            case EscalationEvent.RaisedToNextTier raised -> inTier(required(before, event), raised);
            case EscalationEvent.DeadlineExtended extended -> extended(required(before, event), extended);
            case EscalationEvent.EscalationReturnedToTeam returned ->
                backWithTheTeam(required(before, event), returned);
            case EscalationEvent.NotificationUndelivered undelivered ->
                required(before, event).set(ItemTable.UNDELIVERED, true);
        };
    }

    private static Row raised(EscalationEvent.EscalationRaised raised) {
        DueSteps due = DueSteps.of(raised.due());
        return new Row(ItemTable.TABLE)
                .set(ItemTable.ID, raised.escalation().value())
                .set(ItemTable.RULE, raised.rule().id().value())
                .set(ItemTable.RULE_VERSION, raised.rule().version())
                .set(ItemTable.SOURCE, raised.rule().source().name())
                .set(ItemTable.RATING, raised.rating().name())
                .set(ItemTable.STATUS, Status.OPEN.name())
                .set(ItemTable.TIER, raised.tier())
                .set(ItemTable.QUEUE, raised.queue().name())
                .set(ItemTable.TEAM, raised.team() == null ? null : raised.team().value())
                .set(ItemTable.CHILDREN, raised.children().stream().map(ChildId::value).toList())
                .set(ItemTable.SUBJECT_TYPE, raised.subject().type().name())
                .set(ItemTable.SUBJECT, raised.subject().id())
                .set(ItemTable.ABOUT_RECORD_OF, raised.aboutRecordOf().value())
                .set(ItemTable.HIDDEN_FROM, raised.hiddenFrom() == null ? null : raised.hiddenFrom().value())
                .set(ItemTable.STAFF_MATTER, raised.queue().isForStaffMatters()
                        || raised.subject().type() == SubjectType.PRACTICE_CONCERN)
                .set(ItemTable.FOR_LADO, raised.queue() == Queue.LADO)
                .set(ItemTable.UNDELIVERED, false)
                .set(ItemTable.RAISED, raised.occurredAt())
                .set(ItemTable.DUE, due.json())
                .set(ItemTable.NEXT_DUE, due.next())
                .set(ItemTable.WATCHED, due.nextWatched())
                .set(ItemTable.URGENCY, urgency(raised.rating()));
    }

    private static Row next(@Nullable Row before, EscalationEvent event, Status status) {
        return required(before, event).set(ItemTable.STATUS, status.name());
    }

    private static Row required(@Nullable Row before, EscalationEvent event) {
        if (before == null) {
            throw new IllegalStateException("escalation " + event.escalation() + " was never raised");
        }
        return before.copy();
    }

    private static Row met(Row item, Step step, Instant at) {
        return due(item, DueSteps.read(item.get(ItemTable.DUE)).met(step, at));
    }

    private static Row missed(Row item, Step step) {
        return due(item, DueSteps.read(item.get(ItemTable.DUE)).missed(step));
    }

    private static Row inTier(Row item, EscalationEvent.RaisedToNextTier raised) {
        return due(item, DueSteps.read(item.get(ItemTable.DUE)).and(raised.due()))
                .set(ItemTable.TIER, raised.tier())
                .set(ItemTable.QUEUE, raised.queue().name());
    }

    private static Row due(Row item, DueSteps due) {
        return item.set(ItemTable.DUE, due.json())
                .set(ItemTable.NEXT_DUE, due.next())
                .set(ItemTable.WATCHED, due.nextWatched());
    }

    private static Row extended(Row item, EscalationEvent.DeadlineExtended extended) {
        return due(item, DueSteps.read(item.get(ItemTable.DUE)).extended(extended.due()));
    }

    private static Row backWithTheTeam(Row item, EscalationEvent.EscalationReturnedToTeam returned) {
        return due(item, DueSteps.read(item.get(ItemTable.DUE)).and(returned.due()))
                .set(ItemTable.STATUS, Status.OPEN.name())
                .set(ItemTable.ACKNOWLEDGED_BY, null)
                .set(ItemTable.ASSIGNEE, null);
    }

    private static Row answered(Row item) {
        Status status = item.find(ItemTable.ASSIGNEE) == null ? Status.ACKNOWLEDGED : Status.ASSIGNED;
        return item.set(ItemTable.STATUS, status.name());
    }

    private static Row reopened(Row item, List<DueStep> again) {
        return due(item, DueSteps.of(again))
                .set(ItemTable.STATUS, Status.OPEN.name())
                .set(ItemTable.URGENCY, item.get(ItemTable.URGENCY) - RESOLVED_LAST)
                .set(ItemTable.ACKNOWLEDGED_BY, null)
                .set(ItemTable.ASSIGNEE, null);
    }

    /** Nothing is due any more; what was not met stays so. */
    private static Row resolved(Row item) {
        return item.set(ItemTable.NEXT_DUE, Column.WITHOUT_END)
                .set(ItemTable.WATCHED, Column.WITHOUT_END)
                .set(ItemTable.URGENCY, item.get(ItemTable.URGENCY) + RESOLVED_LAST);
    }

    private static int urgency(Rating rating) {
        return switch (rating) {
            case RED -> 0;
            case AMBER -> 1;
            case GREEN -> 2;
            case BLUE -> 3;
        };
    }

    /** What happened late in the record counts from the moment of what was recorded before it, so that rows never overlap. */
    private static void begin(Row item, StoredEvent entry, @Nullable Row before) {
        Instant occurred = entry.event().occurredAt();
        Instant earliest = before == null ? occurred : before.get(ItemTable.FROM_OCCURRED);
        item.set(ItemTable.FROM_POSITION, entry.position())
                .set(ItemTable.TO_POSITION, ItemTable.NO_END)
                .set(ItemTable.FROM_RECORDED, entry.recordedAt())
                .set(ItemTable.TO_RECORDED, Column.WITHOUT_END)
                .set(ItemTable.FROM_OCCURRED, occurred.isBefore(earliest) ? earliest : occurred)
                .set(ItemTable.TO_OCCURRED, Column.WITHOUT_END)
                .set(ItemTable.SEQ, entry.seq());
    }

    private static Row ended(Row before, Row by) {
        return before.copy()
                .set(ItemTable.TO_POSITION, by.get(ItemTable.FROM_POSITION))
                .set(ItemTable.TO_RECORDED, by.get(ItemTable.FROM_RECORDED))
                .set(ItemTable.TO_OCCURRED, by.get(ItemTable.FROM_OCCURRED));
    }
}
