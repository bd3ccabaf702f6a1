package org.caseledger.domain.device;

import java.util.UUID;
import org.caseledger.domain.device.DeviceUse.AssetTag;
import org.caseledger.domain.ids.LedgerId;
import org.caseledger.domain.ids.LedgerIds;

/** What the register holds of one device. It follows from the inventory number, so that a device is registered once. */
public record DeviceRecordId(UUID value) implements LedgerId {

    /** The record of a device. */
    public static DeviceRecordId of(AssetTag assetTag) {
        return new DeviceRecordId(LedgerIds.derived("device", assetTag.value()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
