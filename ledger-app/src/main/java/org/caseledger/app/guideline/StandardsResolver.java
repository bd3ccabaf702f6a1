package org.caseledger.app.guideline;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.InstantSource;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.calendar.WorkingCalendars;
import org.caseledger.app.recording.Recorder;
import org.caseledger.domain.contact.ContactCommand.ConcludeContact;
import org.caseledger.domain.contact.ContactCommand.RecordContactAttempt;
import org.caseledger.domain.contact.ContactCommand.TerminateContact;
import org.caseledger.domain.contact.judging.Standards;
import org.caseledger.domain.device.DeviceStanding;
import org.caseledger.domain.device.DeviceUse;
import org.caseledger.domain.platform.PlatformStanding;
import org.jspecify.annotations.Nullable;

/**
 * Hands a command on a contact what the contact is held against, looked up whenever it is decided: also when it is decided
 * again because somebody else was faster.
 */
final class StandardsResolver implements ParameterResolverFactory, ParameterResolver<Standards> {

    private final RuleBooks rules;
    private final Registers registers;
    private final WorkingCalendars calendars;
    private final InstantSource clock;

    StandardsResolver(RuleBooks rules, Registers registers, WorkingCalendars calendars, InstantSource clock) {
        this.rules = rules;
        this.registers = registers;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == Standards.class ? this : null;
    }

    @Override
    public boolean matches(Message<?> message) {
        return message instanceof CommandMessage;
    }

    @Override
    public Standards resolveParameterValue(Message<?> message) {
        if (!(message.getMetaData().get(Recorder.BY) instanceof Worker worker)) {
            throw new IllegalStateException("a command says who gives it: " + message.getPayloadType());
        }
        return new Standards(
                rules.now(),
                calendars.inForceAt(momentOf(message.getPayload())),
                platformOf(message.getPayload()),
                deviceOf(message.getPayload()),
                worker.role(),
                worker.team());
    }

    private Instant momentOf(Object command) {
        return switch (command) {
            case RecordContactAttempt attempt -> attempt.attemptedAt();
            case TerminateContact terminate -> terminate.terminatedAt();
            case ConcludeContact conclude -> conclude.endedAt();
            default -> clock.instant();
        };
    }

    private PlatformStanding platformOf(Object command) {
        return command instanceof RecordContactAttempt attempt && attempt.platform() != null
                ? registers.platform(attempt.platform())
                : PlatformStanding.unknown();
    }

    private DeviceStanding deviceOf(Object command) {
        return command instanceof RecordContactAttempt attempt
                && attempt.device() instanceof DeviceUse(var ownership, var assetTag)
                && assetTag != null
                        ? registers.device(assetTag)
                        : DeviceStanding.unknown();
    }
}
