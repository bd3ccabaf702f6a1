package org.caseledger.domain.device;

import java.util.List;
import org.caseledger.domain.RuleBroken;
import org.caseledger.domain.RuleBroken.Kind;
import org.caseledger.domain.device.DeviceCommand.IssueDevice;
import org.caseledger.domain.device.DeviceCommand.ReturnDevice;
import org.caseledger.domain.device.DeviceEvent.DeviceIssued;
import org.caseledger.domain.device.DeviceEvent.DeviceReturned;
import org.caseledger.domain.device.DeviceStanding.Holding;
import org.caseledger.domain.device.DeviceUse.AssetTag;
import org.jspecify.annotations.Nullable;

/** Who may have a device: one worker at a time. */
final class DeviceRules {

    private DeviceRules() {}

    static List<DeviceEvent> decide(IssueDevice command, DeviceStanding standing) {
        if (standing.current() != null) {
            throw new RuleBroken(
                    Kind.CONFLICT, "device-is-issued", "device " + command.assetTag() + " has to be returned first");
        }
        Holding last = standing.holdings().isEmpty() ? null : standing.holdings().getLast();
        if (last != null && last.until() != null && command.from().isBefore(last.until())) {
            throw new RuleBroken(
                    Kind.NOT_ACCEPTABLE,
                    "device-was-with-somebody-else",
                    "device " + command.assetTag() + " was returned at " + last.until());
        }
        return List.of(new DeviceIssued(
                command.deviceRecord(), command.assetTag(), command.worker(), command.by(), command.from()));
    }

    static List<DeviceEvent> decide(ReturnDevice command, DeviceStanding standing, @Nullable AssetTag assetTag) {
        Holding current = standing.current();
        if (current == null || assetTag == null) {
            throw new RuleBroken(
                    Kind.CONFLICT, "device-is-not-issued", "device " + command.deviceRecord() + " is with nobody");
        }
        if (command.at().isBefore(current.from())) {
            throw new RuleBroken(
                    Kind.NOT_ACCEPTABLE,
                    "ends-before-it-begins",
                    "the device was issued at " + current.from() + " and cannot be returned at " + command.at());
        }
        return List.of(new DeviceReturned(
                command.deviceRecord(), assetTag, current.worker(), command.by(), command.at()));
    }
}
