package org.caseledger.app.web.api.afterwards;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.caseledger.app.web.api.JsonPost;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.contact.ContactCommand.AppendNote;
import org.caseledger.domain.contact.ContactCommand.CorrectContact;
import org.caseledger.domain.contact.ContactCommand.MarkRecordedInError;
import org.caseledger.domain.ids.ContactId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is said of a contact afterwards. */
@RestController
@RequestMapping(AfterwardsController.CONTACTS + "/{id}")
@Tag(name = "Contacts")
class AfterwardsController {

    static final String CONTACTS = "/api/v1/contacts";

    private final Records records;

    AfterwardsController(Records records) {
        this.records = records;
    }

    @JsonPost("/notes")
    @Operation(summary = "Add to a finished contact")
    ResponseEntity<RecordedAnswer> note(@PathVariable ContactId id, @RequestBody Note note, Recording recording) {
        return recording.onto(id, CONTACTS, () -> {
            records.requireVisible(id, recording.by());
            return new AppendNote(id, new PersonalText.Clear(note.text()), records.now());
        });
    }

    @JsonPost("/corrections")
    @Operation(summary = "Say what an entry should have said", description = "The original stays readable.")
    ResponseEntity<RecordedAnswer> correct(
            @PathVariable ContactId id, @RequestBody Correction correction, Recording recording) {
        return recording.onto(id, CONTACTS, () -> {
            records.requireVisible(id, recording.by());
            records.requireEntry(id, correction.position());
            return new CorrectContact(
                    id,
                    correction.position(),
                    correction.field(),
                    correction.childId(),
                    new PersonalText.Clear(correction.to()),
                    new PersonalText.Clear(correction.reason()),
                    records.now());
        });
    }

    @JsonPost("/recorded-in-error")
    @Operation(summary = "Strike a contact through that should not have been recorded")
    ResponseEntity<RecordedAnswer> strike(
            @PathVariable ContactId id, @RequestBody RecordedInError struck, Recording recording) {
        return recording.onto(id, CONTACTS, () -> {
            records.requireVisible(id, recording.by());
            ContactId replacement = struck.replacementContactId();
            if (replacement != null) {
                records.requireNamed(replacement, recording.by(), "/replacementContactId");
            }
            return new MarkRecordedInError(id, new PersonalText.Clear(struck.reason()), replacement, records.now());
        });
    }
}
