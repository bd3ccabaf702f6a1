package org.caseledger.app.web.api.staff;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.caseledger.app.access.Questions;
import org.caseledger.app.web.api.JsonPost;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.caseledger.app.web.conventions.reading.Page;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.domain.staff.StaffCommand.ApproveWorker;
import org.caseledger.domain.staff.StaffCommand.RecordAbsence;
import org.caseledger.domain.staff.StaffCommand.RecordLeaving;
import org.caseledger.projections.staff.ReadStaff;
import org.caseledger.projections.staff.ReadStaff.Registered;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The staff register: one proposes who works here, another approves; being away and leaving hold at once. */
@RestController
@Tag(name = "Staff")
class StaffController {

    private static final String WORKERS = "/api/v1/staff/workers";

    private final Records records;
    private final Questions questions;

    StaffController(Records records, Questions questions) {
        this.records = records;
        this.questions = questions;
    }

    @GetMapping(path = "/api/v1/staff", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read the staff register")
    ResponseEntity<Page<ReadStaff.Registered>> staff(Reading reading) {
        return reading.ask(new ReadStaff(), register -> Page.of(register.workers(), null));
    }

    @JsonPost(WORKERS)
    @Operation(summary = "Propose a worker for the register", description = "Another person approves it.")
    ResponseEntity<RecordedAnswer> propose(@RequestBody NewWorker worker, Recording recording) {
        WorkerId id = WorkerId.random();
        return recording.create(id, WORKERS, () -> worker.command(id, recording.by().id(), records.now()));
    }

    @JsonPost(WORKERS + "/{id}/approval")
    @Operation(summary = "Enter a proposed worker in the register", description = "Never by who proposed them.")
    ResponseEntity<RecordedAnswer> approve(
            @PathVariable WorkerId id, @RequestBody Approval approval, Recording recording) {
        return recording.onto(id, WORKERS, () -> {
            Registered proposed = questions.ask(new ReadStaff(), recording.by(), -1).answer().workers().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow(RequestRefused::notFound);
            return new ApproveWorker(
                    id,
                    new PersonalText.Clear(proposed.signInName()),
                    new PersonalText.Clear(proposed.displayName()),
                    recording.by().id(),
                    records.now());
        });
    }

    @JsonPost(WORKERS + "/{id}/absences")
    @Operation(summary = "Record that a worker is away", description = "What waits for them waits for who stands in.")
    ResponseEntity<RecordedAnswer> away(
            @PathVariable WorkerId id, @RequestBody Absence absence, Recording recording) {
        return recording.onto(id, WORKERS, () -> new RecordAbsence(
                id, absence.from(), absence.to(), recording.by().id(), records.now()));
    }

    @JsonPost(WORKERS + "/{id}/leaving")
    @Operation(summary = "Record that a worker has left", description = "From the next request they are let in no more.")
    ResponseEntity<RecordedAnswer> leave(
            @PathVariable WorkerId id, @RequestBody Approval leaving, Recording recording) {
        return recording.onto(id, WORKERS, () -> new RecordLeaving(id, recording.by().id(), records.now()));
    }
}
