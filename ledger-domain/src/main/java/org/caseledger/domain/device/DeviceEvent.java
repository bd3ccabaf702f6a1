package org.caseledger.domain.device;

import java.time.Instant;
import java.util.Set;
import org.caseledger.domain.LedgerEvent;
import org.caseledger.domain.device.DeviceUse.AssetTag;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.WorkerId;

/** Everything that can be recorded about one device of the council. */
public sealed interface DeviceEvent extends LedgerEvent {

    /** The record it belongs to. */
    DeviceRecordId deviceRecord();

    /** The device. */
    AssetTag assetTag();

    /** Who has or had it. */
    WorkerId worker();

    @Override
    default Set<ChildId> children() {
        return Set.of();
    }

    @Override
    default Set<WorkerId> dataSubjects() {
        return Set.of(worker());
    }

    /**
     * A device was issued to a worker.
     *
     * @param by who keeps the register
     * @param occurredAt from when on they have it
     */
    record DeviceIssued(DeviceRecordId deviceRecord, AssetTag assetTag, WorkerId worker, WorkerId by,
            Instant occurredAt) implements DeviceEvent {}

    /**
     * A device was returned.
     *
     * @param by who keeps the register
     * @param occurredAt from when on they have it no more
     */
    record DeviceReturned(DeviceRecordId deviceRecord, AssetTag assetTag, WorkerId worker, WorkerId by,
            Instant occurredAt) implements DeviceEvent {}
}
