package org.caseledger.domain.device;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.caseledger.domain.device.DeviceCommand.IssueDevice;
import org.caseledger.domain.device.DeviceCommand.ReturnDevice;
import org.caseledger.domain.device.DeviceUse.AssetTag;
import org.jspecify.annotations.Nullable;

/** Where Axon meets {@code DeviceRules}. It holds no rule of its own. */
@AggregateRoot(type = "device")
public final class Device {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable DeviceRecordId id;

    private @Nullable AssetTag assetTag;
    private DeviceStanding standing = DeviceStanding.unknown();

    Device() {
        // Axon rebuilds the device from its events
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(IssueDevice command) {
        DeviceRules.decide(command, standing).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(ReturnDevice command) {
        DeviceRules.decide(command, standing, assetTag).forEach(AggregateLifecycle::apply);
    }

    @EventHandler
    void evolve(DeviceEvent event) {
        id = event.deviceRecord();
        assetTag = event.assetTag();
        standing = standing.with(event);
    }
}
