package org.caseledger.app.web.api.contacts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.caseledger.app.web.api.JsonPost;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.contact.attempt.VisitBasis;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.projections.contacts.ContactRecord;
import org.caseledger.projections.contacts.ReadContact;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Contacts: one attempt each to reach a child or family, whatever came of it. */
@RestController
@RequestMapping(ContactsController.PATH)
@Tag(name = "Contacts")
class ContactsController {

    static final String PATH = "/api/v1/contacts";

    private final Records records;

    ContactsController(Records records) {
        this.records = records;
    }

    @JsonPost
    @Operation(summary = "Record an attempt to reach a child or family", description = "HELD puts the contact in progress; every other outcome closes it at once.")
    ResponseEntity<RecordedAnswer> record(@RequestBody Attempt attempt, Recording recording) {
        ContactId id = ContactId.random();
        return recording.create(id, PATH, () -> attempt.command(
                id,
                records.visible(attempt.childIds(), recording.by()),
                recording.by().id(),
                visitBasis(attempt.statutoryVisit())));
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read a contact with everything that was recorded of it")
    ResponseEntity<ContactRecord> contact(@PathVariable ContactId id, Reading reading) {
        return reading.ask(
                new ReadContact(id),
                contact -> Reading.Version.of(contact.sequence(), contact.version()),
                contact -> contact);
    }

    private @Nullable VisitBasis visitBasis(Attempt.@Nullable StatutoryVisit visit) {
        return visit == null
                ? null
                : new VisitBasis(
                        visit.legalBasis(),
                        records.worker(visit.nominatedOfficer(), "/statutoryVisit/nominatedOfficer"));
    }
}
