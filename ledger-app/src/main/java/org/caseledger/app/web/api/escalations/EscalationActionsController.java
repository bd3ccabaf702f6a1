package org.caseledger.app.web.api.escalations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.function.Function;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.calendar.WorkingCalendars;
import org.caseledger.app.web.api.JsonPost;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.escalation.EscalationCommand;
import org.caseledger.domain.escalation.EscalationCommand.AcknowledgeEscalation;
import org.caseledger.domain.escalation.EscalationCommand.Actor;
import org.caseledger.domain.escalation.EscalationCommand.AssignEscalation;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What managers do with an escalation. Nobody acts on one about their own record. */
@RestController
@RequestMapping(EscalationActionsController.PATH + "/{id}")
@Tag(name = "Escalations")
class EscalationActionsController {

    static final String PATH = "/api/v1/escalations";

    private final Records records;
    private final WorkingCalendars calendars;

    EscalationActionsController(Records records, WorkingCalendars calendars) {
        this.records = records;
        this.calendars = calendars;
    }

    @JsonPost("/acknowledgement")
    @Operation(summary = "Take notice of an escalation, by name")
    ResponseEntity<RecordedAnswer> acknowledge(
            @PathVariable EscalationId id, @RequestBody Acknowledgement acknowledgement, Recording recording) {
        return act(id, recording, by -> new AcknowledgeEscalation(id, by, records.now()));
    }

    @JsonPost("/assignment")
    @Operation(summary = "Give an escalation to somebody to deal with")
    ResponseEntity<RecordedAnswer> assign(
            @PathVariable EscalationId id, @RequestBody Assignment assignment, Recording recording) {
        return act(id, recording, by -> new AssignEscalation(
                id, by, records.worker(assignment.worker(), "/worker"), records.now()));
    }

    @JsonPost("/decision")
    @Operation(summary = "Decide what happens, and why")
    ResponseEntity<RecordedAnswer> decide(
            @PathVariable EscalationId id, @RequestBody ManagerDecision decision, Recording recording) {
        return act(id, recording, by -> decision.command(id, by, records.now()));
    }

    @JsonPost("/resolution")
    @Operation(summary = "Bring an escalation to its end")
    ResponseEntity<RecordedAnswer> resolve(
            @PathVariable EscalationId id, @RequestBody Resolution resolution, Recording recording) {
        return act(id, recording, by -> resolution.command(id, by, records.now()));
    }

    @JsonPost("/return")
    @Operation(summary = "Ask the worker something before deciding")
    ResponseEntity<RecordedAnswer> returnWithQuestion(
            @PathVariable EscalationId id, @RequestBody ReturnQuestion question, Recording recording) {
        return act(id, recording, by -> question.command(id, by, records.now()));
    }

    @JsonPost("/answer")
    @Operation(summary = "Answer what a manager asked", description = "Also by the worker whose record it is about.")
    ResponseEntity<RecordedAnswer> answer(
            @PathVariable EscalationId id, @RequestBody AnswerText answer, Recording recording) {
        return act(id, recording, by -> answer.command(id, by, records.now()));
    }

    @JsonPost("/reopening")
    @Operation(summary = "Take a resolved escalation up again")
    ResponseEntity<RecordedAnswer> reopen(
            @PathVariable EscalationId id, @RequestBody Reopening reopening, Recording recording) {
        return act(id, recording, by -> {
            Instant now = records.now();
            return reopening.command(id, by, calendars.inForceAt(now), now);
        });
    }

    @JsonPost("/extension")
    @Operation(summary = "Give longer for a step", description = "Only by as much as a working calendar published since gives.")
    ResponseEntity<RecordedAnswer> extend(
            @PathVariable EscalationId id, @RequestBody Extension extension, Recording recording) {
        return act(id, recording, by -> {
            Instant now = records.now();
            return extension.command(id, by, calendars.inForceAt(now), now);
        });
    }

    private ResponseEntity<RecordedAnswer> act(
            EscalationId id, Recording recording, Function<Actor, EscalationCommand> command) {
        return recording.onto(id, PATH, () -> {
            Worker by = recording.by();
            records.requireVisible(id, by);
            return command.apply(new Actor(by.id(), by.role()));
        });
    }
}
