package org.caseledger.projections.children;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.child.ChildEvent;
import org.caseledger.domain.child.ChildEvent.ChildRecordOpened;
import org.caseledger.domain.child.ChildEvent.KeyDestructionAskedFor;
import org.caseledger.domain.child.ChildEvent.KeyDestructionWithdrawn;
import org.caseledger.domain.child.ChildEvent.LegalHoldApplied;
import org.caseledger.domain.child.ChildEvent.LegalHoldReleased;
import org.caseledger.domain.child.ChildEvent.PersonalDataKeyDestroyed;
import org.caseledger.domain.child.ChildEvent.PlanRecorded;
import org.caseledger.domain.child.ChildEvent.WorkerAllocated;
import org.caseledger.domain.child.Involvement;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.HoldId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.ProjectionName;
import org.caseledger.projections.entry.SealedText;
import org.caseledger.projections.projector.Projector;
import org.caseledger.projections.projector.StoredEvent;
import org.caseledger.projections.projector.table.Row;
import org.caseledger.projections.projector.table.Rows;
import org.caseledger.projections.projector.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps who each child is, sealed, every allocation and plan, and what was said of holds and erasure. */
@Component
final class ChildProjector implements Projector {

    @Override
    public ProjectionName name() {
        return ProjectionName.CHILDREN;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<Table> tables() {
        return List.of(ChildTables.RECORDS, ChildTables.ALLOCATIONS, ChildTables.PLANS, ChildTables.RETENTION);
    }

    @Override
    public Set<UUID> keys(StoredEvent entry) {
        return entry.event() instanceof ChildEvent event ? Set.of(event.child().value()) : Set.of();
    }

    @Override
    public void project(StoredEvent entry, UUID child, Rows rows) {
        switch ((ChildEvent) entry.event()) {
            case ChildRecordOpened opened -> {
                rows.put(record(entry, opened));
                if (opened.allocatedWorker() != null) {
                    rows.put(allocation(entry, child, opened.allocatedWorker(), opened.team(), Involvement.ALLOCATED));
                }
            }
            case WorkerAllocated allocated ->
                rows.put(allocation(entry, child, allocated.worker(), allocated.team(), allocated.involvement()));
            case LegalHoldApplied applied -> rows.put(held(entry, applied.child(), applied.hold(), applied.reason()));
            case LegalHoldReleased released ->
                rows.put(held(entry, released.child(), released.hold(), released.reason()));
            case KeyDestructionAskedFor asked -> rows.put(retention(entry, asked.child())
                    .set(ChildTables.RULE, asked.retentionRule().value())
                    .set(ChildTables.REASON, SealedText.part(asked.reason()))
                    .set(ChildTables.ASKED_BY, asked.askedBy().value()));
            case KeyDestructionWithdrawn withdrawn -> rows.put(retention(entry, withdrawn.child())
                    .set(ChildTables.REASON, SealedText.part(withdrawn.reason())));
            case PersonalDataKeyDestroyed destroyed -> rows.put(retention(entry, destroyed.child())
                    .set(ChildTables.RULE, destroyed.retentionRule().value())
                    .set(ChildTables.ASKED_BY, idOf(destroyed.askedBy()))
                    .set(ChildTables.APPROVED_BY, idOf(destroyed.approvedBy())));
            case PlanRecorded plan -> rows.put(new Row(ChildTables.PLANS)
                    .set(ChildTables.CHILD, child)
                    .set(ChildTables.POSITION, entry.position())
                    .set(ChildTables.SEQ, entry.seq())
                    .set(ChildTables.STATUS, plan.status().name())
                    .set(ChildTables.OCCURRED, plan.occurredAt()));
        }
    }

    private static Row record(StoredEvent entry, ChildRecordOpened opened) {
        return new Row(ChildTables.RECORDS)
                .set(ChildTables.CHILD, opened.child().value())
                .set(ChildTables.POSITION, entry.position())
                .set(ChildTables.SEQ, entry.seq())
                .set(ChildTables.EVENT, entry.id())
                .set(ChildTables.TYPE, entry.type())
                .set(ChildTables.MOSAIC_PERSON_ID, SealedText.part(opened.mosaicPersonId()))
                .set(ChildTables.GIVEN_NAME, SealedText.part(opened.givenName()))
                .set(ChildTables.FAMILY_NAME, SealedText.part(opened.familyName()))
                .set(ChildTables.DATE_OF_BIRTH, SealedText.part(opened.dateOfBirth()))
                .set(ChildTables.NHS_NUMBER, SealedText.partIfGiven(opened.nhsNumber()))
                .set(ChildTables.TEAM, opened.team().value())
                .set(ChildTables.OCCURRED, opened.occurredAt());
    }

    private static Row allocation(
            StoredEvent entry, UUID child, WorkerId worker, TeamCode team, Involvement involvement) {
        return new Row(ChildTables.ALLOCATIONS)
                .set(ChildTables.CHILD, child)
                .set(ChildTables.POSITION, entry.position())
                .set(ChildTables.SEQ, entry.seq())
                .set(ChildTables.WORKER, worker.value())
                .set(ChildTables.TEAM, team.value())
                .set(ChildTables.INVOLVEMENT, involvement.name())
                .set(ChildTables.OCCURRED, entry.event().occurredAt());
    }

    private static Row held(StoredEvent entry, ChildId child, HoldId hold, PersonalText reason) {
        return retention(entry, child)
                .set(ChildTables.HOLD, hold.value())
                .set(ChildTables.REASON, SealedText.part(reason));
    }

    private static Row retention(StoredEvent entry, ChildId child) {
        return new Row(ChildTables.RETENTION)
                .set(ChildTables.CHILD, child.value())
                .set(ChildTables.POSITION, entry.position())
                .set(ChildTables.SEQ, entry.seq())
                .set(ChildTables.EVENT, entry.id())
                .set(ChildTables.TYPE, entry.type())
                .set(ChildTables.RECORDED_BY, entry.recordedBy().value())
                .set(ChildTables.OCCURRED, entry.event().occurredAt());
    }

    private static @Nullable UUID idOf(@Nullable WorkerId worker) {
        return worker == null ? null : worker.value();
    }
}
