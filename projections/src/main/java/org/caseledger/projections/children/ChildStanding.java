package org.caseledger.projections.children;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.entry.opened.WorkerNames;
import org.caseledger.projections.projector.standing.Standing;
import org.caseledger.projections.projector.standing.StandingReader;
import org.caseledger.projections.projector.table.FoldedRows;
import org.caseledger.projections.projector.table.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The child's own record: team, who the case is allocated to, plan, and legal holds. */
@Component
final class ChildStanding implements StandingReader {

    private final WorkerNames workers;

    ChildStanding(WorkerNames workers) {
        this.workers = workers;
    }

    @Override
    public ProjectionName projection() {
        return ProjectionName.CHILDREN;
    }

    @Override
    public List<Standing> standing(FoldedRows rows, Instant at) {
        List<Standing> standing = new ArrayList<>();
        for (Row record : rows.changed(ChildTables.RECORDS)) {
            Row placed = last(of(record.key(), rows.changed(ChildTables.ALLOCATIONS)));
            Row plan = last(of(record.key(), rows.changed(ChildTables.PLANS)));
            Map<String, @Nullable Object> facts = new LinkedHashMap<>();
            facts.put("team", (placed == null ? record : placed).get(ChildTables.TEAM));
            facts.put("worker", placed == null
                    ? null
                    : workers.nameOf(new WorkerId(placed.get(ChildTables.WORKER))));
            facts.put("plan", plan == null ? null : plan.get(ChildTables.STATUS));
            facts.put("legalHolds", holds(of(record.key(), rows.changed(ChildTables.RETENTION))));
            standing.add(new Standing("child", record.key().toString(), facts));
        }
        return standing;
    }

    private static List<Row> of(UUID child, List<Row> rows) {
        return rows.stream().filter(row -> row.key().equals(child)).toList();
    }

    private static @Nullable Row last(List<Row> rows) {
        return rows.isEmpty() ? null : rows.getLast();
    }

    private static int holds(List<Row> said) {
        Set<UUID> holds = new LinkedHashSet<>();
        for (Row row : said) {
            switch (row.get(ChildTables.TYPE)) {
                case "legal-hold-applied" -> holds.add(row.get(ChildTables.HOLD));
                case "legal-hold-released" -> holds.remove(row.get(ChildTables.HOLD));
                default -> {
                }
            }
        }
        return holds.size();
    }
}
