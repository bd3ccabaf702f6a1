package org.caseledger.projections.concerns;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.concern.ConcernEvent;
import org.caseledger.domain.escalation.EscalationEvent.EscalationRaised;
import org.caseledger.domain.escalation.terms.SubjectType;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.entry.EntryTable;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.projector.table.Column;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.projector.table.Rows;
import org.caseledger.projections.projector.table.Table;
import org.springframework.stereotype.Component;

/** Keeps each concern's entries, and links to the escalations that followed from it. */
@Component
final class ConcernProjector implements Projector {

    static final EntryTable ENTRIES = new EntryTable("concern_entry", "of_concern");

    static final Column<UUID> CONCERN = Column.uuid("concern_id");
    static final Column<Long> POSITION = Column.bigint("position");
    static final Column<UUID> ESCALATION = Column.uuid("escalation_id");
    static final Table ESCALATIONS = new Table(
            "concern_escalation", Table.Kind.ADDED, 2, List.of(CONCERN, POSITION, ESCALATION));

    @Override
    public ProjectionName name() {
        return ProjectionName.CONCERNS;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Table> tables() {
        return List.of(ENTRIES.table(), ESCALATIONS);
    }

    @Override
    public Set<UUID> keys(StoredEvent entry) {
        return switch (entry.event()) {
            case ConcernEvent event -> Set.of(event.concern().value());
            case EscalationRaised raised when raised.subject().type() == SubjectType.CONCERN ->
                Set.of(raised.subject().id());
            default -> Set.of();
        };
    }

    @Override
    public void project(StoredEvent entry, UUID concern, Rows rows) {
        if (entry.event() instanceof EscalationRaised raised) {
            rows.put(new Row(ESCALATIONS)
                    .set(CONCERN, concern)
                    .set(POSITION, entry.position())
                    .set(ESCALATION, raised.escalation().value()));
        } else {
            rows.put(ENTRIES.row(concern, entry));
        }
    }
}
