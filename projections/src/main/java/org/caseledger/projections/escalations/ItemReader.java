package org.caseledger.projections.escalations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caseledger.domain.Rating;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.escalation.terms.Queue;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.escalation.terms.SubjectType;
import org.caseledger.domain.guideline.RuleSource;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.entry.opened.WorkerNames;
import org.caseledger.projections.escalations.EscalationItem.Status;
import org.caseledger.projections.projector.table.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the row of an item into what a manager sees. */
@Component
final class ItemReader {

    private final WorkerNames workers;

    ItemReader(WorkerNames workers) {
        this.workers = workers;
    }

    EscalationItem item(Row row, Instant clock) {
        String team = row.find(ItemTable.TEAM);
        return new EscalationItem(
                new EscalationId(row.get(ItemTable.ID)),
                row.get(ItemTable.RULE),
                row.get(ItemTable.RULE_VERSION),
                RuleSource.valueOf(row.get(ItemTable.SOURCE)),
                Rating.valueOf(row.get(ItemTable.RATING)),
                Status.valueOf(row.get(ItemTable.STATUS)),
                row.get(ItemTable.TIER),
                Queue.valueOf(row.get(ItemTable.QUEUE)),
                team == null ? null : new TeamCode(team),
                row.get(ItemTable.CHILDREN).stream().map(ChildId::new).toList(),
                new Subject(SubjectType.valueOf(row.get(ItemTable.SUBJECT_TYPE)), row.get(ItemTable.SUBJECT)),
                row.get(ItemTable.RAISED),
                DueSteps.read(row.get(ItemTable.DUE)).steps(),
                row.get(ItemTable.NEXT_DUE).isBefore(clock),
                name(row.find(ItemTable.ACKNOWLEDGED_BY)),
                name(row.find(ItemTable.ASSIGNEE)),
                row.get(ItemTable.UNDELIVERED),
                List.of(),
                EscalationSummary.of(row.get(ItemTable.RULE)));
    }

    private @Nullable String name(@Nullable UUID worker) {
        return worker == null ? null : workers.nameOf(new WorkerId(worker));
    }
}
