package org.caseledger.projections.timeline;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.casenote.CaseNoteEvent;
import org.caseledger.domain.child.ChildEvent;
import org.caseledger.domain.concern.ConcernEvent;
import org.caseledger.domain.contact.ContactEvent;
import org.caseledger.domain.escalation.EscalationEvent;
import org.caseledger.domain.export.ExportEvent;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.entry.EntryTable;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.projector.table.Rows;
import org.caseledger.projections.projector.table.Table;
import org.springframework.stereotype.Component;

/**
 * One row for each entry and each child it is about. Staff matters are on nobody's timeline: neither practice records nor
 * escalations about staff, which name no child.
 */
@Component
final class TimelineProjector implements Projector {

    static final EntryTable ENTRIES = new EntryTable("timeline_entry", "child_id");

    @Override
    public ProjectionName name() {
        return ProjectionName.TIMELINE;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Table> tables() {
        return List.of(ENTRIES.table());
    }

    @Override
    public Set<UUID> keys(StoredEvent entry) {
        return isOnTimelines(entry.event())
                ? entry.event().children().stream().map(ChildId::value).collect(Collectors.toSet())
                : Set.of();
    }

    @Override
    public void project(StoredEvent entry, UUID child, Rows rows) {
        rows.put(ENTRIES.row(new ChildId(child), entry));
    }

    private static boolean isOnTimelines(LedgerEvent event) {
        return switch (event) {
            case ChildEvent child -> true;
            case ContactEvent contact -> true;
            case CaseNoteEvent note -> true;
            case ConcernEvent concern -> true;
            case EscalationEvent escalation -> true;
            case ExportEvent export -> true;
            default -> false;
        };
    }
}
