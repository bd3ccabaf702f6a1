package org.caseledger.projections.worklist;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.contact.ContactEvent;
import org.caseledger.domain.contact.ContactEvent.ContactConcluded;
import org.caseledger.domain.contact.ContactEvent.ContactHeld;
import org.caseledger.domain.contact.ContactEvent.ContactMarkedRecordedInError;
import org.caseledger.domain.contact.ContactEvent.ContactTerminated;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.projector.table.Rows;
import org.caseledger.projections.projector.table.Table;
import org.springframework.stereotype.Component;

/** Keeps which contacts began and which ended, and who began them. Whatever else happens on a contact changes nothing here. */
@Component
final class WorklistProjector implements Projector {

    @Override
    public ProjectionName name() {
        return ProjectionName.WORKLIST;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Table> tables() {
        return List.of(WorklistTables.BEGUN, WorklistTables.ENDED);
    }

    @Override
    public Set<UUID> keys(StoredEvent entry) {
        return entry.event() instanceof ContactEvent event && (event instanceof ContactHeld || isEnd(event))
                ? Set.of(event.contact().value())
                : Set.of();
    }

    @Override
    public void project(StoredEvent entry, UUID contact, Rows rows) {
        rows.put(entry.event() instanceof ContactHeld held
                ? new Row(WorklistTables.BEGUN)
                        .set(WorklistTables.CONTACT, contact)
                        .set(WorklistTables.WORKER, entry.recordedBy().value())
                        .set(WorklistTables.CHANNEL, held.channel().name())
                        .set(WorklistTables.CHILDREN, held.children().stream().map(ChildId::value).toList())
                        .set(WorklistTables.BEGAN, held.occurredAt())
                : new Row(WorklistTables.ENDED)
                        .set(WorklistTables.CONTACT, contact)
                        .set(WorklistTables.POSITION, entry.position()));
    }

    private static boolean isEnd(ContactEvent event) {
        return event instanceof ContactTerminated
                || event instanceof ContactConcluded
                || event instanceof ContactMarkedRecordedInError;
    }
}
