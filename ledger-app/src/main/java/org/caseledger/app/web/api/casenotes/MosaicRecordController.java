package org.caseledger.app.web.api.casenotes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.caseledger.app.web.api.JsonPost;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.casenote.CaseNoteCommand.ConfirmCaseNotes;
import org.caseledger.domain.casenote.CaseNotesId;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Confirms that a contact is on the children's Mosaic records, which is what counts (R11). */
@RestController
@RequestMapping(MosaicRecordController.CONTACTS + "/{id}")
@Tag(name = "Case notes")
class MosaicRecordController {

    static final String CONTACTS = "/api/v1/contacts";

    private final Records records;

    MosaicRecordController(Records records) {
        this.records = records;
    }

    @JsonPost("/mosaic-record")
    @Operation(summary = "Record that the case note is on the child's Mosaic record", description = "Of one child, or of all children of the contact where none is named.")
    ResponseEntity<RecordedAnswer> confirm(
            @PathVariable ContactId id, @RequestBody MosaicRecord record, Recording recording) {
        return recording.onto(id, CONTACTS, () -> {
            records.requireVisible(id, recording.by());
            Instant now = records.now();
            return new ConfirmCaseNotes(
                    CaseNotesId.of(id),
                    id,
                    children(id, record),
                    new PersonalText.Clear(record.caseNoteId()),
                    record.recordedAt().isAfter(now) ? now : record.recordedAt(),
                    recording.by().id(),
                    now);
        });
    }

    private Set<ChildId> children(ContactId contact, MosaicRecord record) {
        List<ChildId> all = records.childrenOf(contact);
        ChildId one = record.childId();
        if (one == null) {
            return Set.copyOf(all);
        }
        if (!all.contains(one)) {
            throw RequestRefused.field("/childId", "unknown-child", "The contact is not about this child.");
        }
        return Set.of(one);
    }
}
