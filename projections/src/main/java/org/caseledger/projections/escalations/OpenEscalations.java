package org.caseledger.projections.escalations;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.escalations.EscalationItem.Status;
import org.caseledger.projections.projector.standing.Standing;
import org.caseledger.projections.projector.standing.StandingReader;
import org.caseledger.projections.projector.table.FoldedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Escalations that are not resolved, with their clocks. */
@Component
final class OpenEscalations implements StandingReader {

    private final ItemReader items;

    OpenEscalations(ItemReader items) {
        this.items = items;
    }

    @Override
    public ProjectionName projection() {
        return ProjectionName.ESCALATIONS;
    }

    @Override
    public List<Standing> standing(FoldedRows rows, Instant at) {
        return rows.changed(ItemTable.TABLE).stream()
                .filter(row -> row.get(ItemTable.TO_POSITION) == ItemTable.NO_END)
                .map(row -> items.item(row, at))
                .filter(item -> item.status() != Status.RESOLVED)
                .map(item -> new Standing("open-escalation", item.id().toString(), facts(item)))
                .toList();
    }

    private static Map<String, @Nullable Object> facts(EscalationItem item) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("rule", item.rule());
        facts.put("ruleVersion", item.ruleVersion());
        facts.put("rating", item.rating().name());
        facts.put("status", item.status().name());
        facts.put("tier", item.tier());
        facts.put("queue", item.queue().name());
        facts.put("team", item.team() == null ? null : item.team().value());
        facts.put("raisedAt", item.raisedAt());
        facts.put("due", item.due());
        facts.put("overdue", item.overdue());
        facts.put("acknowledgedBy", item.acknowledgedBy());
        facts.put("assignee", item.assignee());
        return facts;
    }
}
