package org.caseledger.app.web.api.contacts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Supplier;
import org.caseledger.app.web.api.JsonPost;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.contact.ContactCommand;
import org.caseledger.domain.contact.ContactCommand.InformManager;
import org.caseledger.domain.contact.ContactCommand.Informing;
import org.caseledger.domain.ids.ContactId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens on a contact in progress, how it ends, and that the manager was told. */
@RestController
@RequestMapping(ContactsController.PATH + "/{id}")
@Tag(name = "Contacts")
class ContactInProgressController {

    private final Records records;

    ContactInProgressController(Records records) {
        this.records = records;
    }

    @JsonPost("/participants")
    @Operation(summary = "Record who of the family is there, and where")
    ResponseEntity<RecordedAnswer> observe(
            @PathVariable ContactId id, @RequestBody Participants participants, Recording recording) {
        return onto(id, recording, () -> participants.command(id));
    }

    @JsonPost("/timing")
    @Operation(summary = "Record why the contact is at an unusual time or of an unusual length")
    ResponseEntity<RecordedAnswer> explainTiming(
            @PathVariable ContactId id, @RequestBody Timing timing, Recording recording) {
        return onto(id, recording, () -> timing.command(id, records.now()));
    }

    @JsonPost("/expectations")
    @Operation(summary = "Record that those on the call were told about appropriate language")
    ResponseEntity<RecordedAnswer> explain(
            @PathVariable ContactId id, @RequestBody Expectations expectations, Recording recording) {
        return onto(id, recording, () -> expectations.command(id));
    }

    @JsonPost("/language-warnings")
    @Operation(summary = "Record a warning about language")
    ResponseEntity<RecordedAnswer> warn(
            @PathVariable ContactId id, @RequestBody LanguageWarning warning, Recording recording) {
        return onto(id, recording, () -> warning.command(id));
    }

    @JsonPost("/termination")
    @Operation(summary = "Record that the call was ended before its time")
    ResponseEntity<RecordedAnswer> terminate(
            @PathVariable ContactId id, @RequestBody Termination termination, Recording recording) {
        return onto(id, recording, () -> termination.command(
                id, recording.by().id(), informing(termination.managerInformed(), "/managerInformed")));
    }

    @JsonPost("/continuation")
    @Operation(summary = "Record that something was seen and the call carried on")
    ResponseEntity<RecordedAnswer> carryOn(
            @PathVariable ContactId id, @RequestBody Continuation continuation, Recording recording) {
        return onto(id, recording, () -> continuation.command(id));
    }

    @JsonPost("/conclusion")
    @Operation(summary = "Bring the contact to its end")
    ResponseEntity<RecordedAnswer> conclude(
            @PathVariable ContactId id, @RequestBody Conclusion conclusion, Recording recording) {
        return onto(id, recording, () -> conclusion.command(id, recording.by().id()));
    }

    @JsonPost("/manager-informed")
    @Operation(summary = "Record that the manager was told")
    ResponseEntity<RecordedAnswer> informManager(
            @PathVariable ContactId id, @RequestBody ManagerInformed informed, Recording recording) {
        return onto(id, recording, () -> new InformManager(
                id, recording.by().id(), informingOf(informed, "")));
    }

    private ResponseEntity<RecordedAnswer> onto(
            ContactId id, Recording recording, Supplier<ContactCommand> command) {
        return recording.onto(id, ContactsController.PATH, () -> {
            records.requireVisible(id, recording.by());
            return command.get();
        });
    }

    private @Nullable Informing informing(@Nullable ManagerInformed informed, String pointer) {
        return informed == null ? null : informingOf(informed, pointer);
    }

    private Informing informingOf(ManagerInformed informed, String pointer) {
        return new Informing(records.worker(informed.worker(), pointer + "/worker"), informed.at(), informed.how());
    }
}
