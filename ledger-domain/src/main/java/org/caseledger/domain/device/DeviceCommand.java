package org.caseledger.domain.device;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.domain.device.DeviceUse.AssetTag;
import org.caseledger.domain.ids.WorkerId;

/** What can be asked of one device of the register. */
public sealed interface DeviceCommand {

    /** The record it is asked of. */
    @TargetAggregateIdentifier
    DeviceRecordId deviceRecord();

    /** Issue a device to a worker. */
    record IssueDevice(
            @TargetAggregateIdentifier DeviceRecordId deviceRecord,
            AssetTag assetTag,
            WorkerId worker,
            WorkerId by,
            Instant from) implements DeviceCommand {}

    /** Take a device back from whoever has it. */
    record ReturnDevice(@TargetAggregateIdentifier DeviceRecordId deviceRecord, WorkerId by,
            Instant at) implements DeviceCommand {}
}
