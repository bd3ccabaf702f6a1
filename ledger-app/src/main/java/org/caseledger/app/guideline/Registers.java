package org.caseledger.app.guideline;

import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.caseledger.domain.device.DeviceEvent;
import org.caseledger.domain.device.DeviceRecordId;
import org.caseledger.domain.device.DeviceStanding;
import org.caseledger.domain.device.DeviceUse.AssetTag;
import org.caseledger.domain.ids.LedgerId;
import org.caseledger.domain.platform.PlatformEvent;
import org.caseledger.domain.platform.PlatformRecordId;
import org.caseledger.domain.platform.PlatformStanding;
import org.caseledger.domain.platform.terms.PlatformId;

/** The council's platforms and devices, each folded from its own stream as of the last append. */
final class Registers {

    private final EventStore events;

    Registers(EventStore events) {
        this.events = events;
    }

    /** All the council has ever said of a platform. */
    PlatformStanding platform(PlatformId platform) {
        PlatformStanding standing = PlatformStanding.unknown();
        DomainEventStream stream = streamOf(PlatformRecordId.of(platform));
        while (stream.hasNext()) {
            standing = standing.with((PlatformEvent) stream.next().getPayload());
        }
        return standing;
    }

    /** Who had a device when. */
    DeviceStanding device(AssetTag assetTag) {
        DeviceStanding standing = DeviceStanding.unknown();
        DomainEventStream stream = streamOf(DeviceRecordId.of(assetTag));
        while (stream.hasNext()) {
            standing = standing.with((DeviceEvent) stream.next().getPayload());
        }
        return standing;
    }

    private DomainEventStream streamOf(LedgerId record) {
        return events.readEvents(record.value().toString());
    }
}
