package org.caseledger.app.web.api.practice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Supplier;
import org.caseledger.app.web.api.JsonPost;
import org.caseledger.app.web.conventions.reading.Page;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.practiceconcern.PracticeConcernCommand.ClosePracticeConcern;
import org.caseledger.domain.practiceconcern.PracticeConcernCommand.RecordPracticeAction;
import org.caseledger.domain.practiceconcern.terms.PracticeConcernId;
import org.caseledger.projections.practice.PracticeConcernRecord;
import org.caseledger.projections.practice.ReadPracticeConcern;
import org.caseledger.projections.practice.ReadPracticeConcerns;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Staff matters: never on a child's record, and never shown to whom they concern. */
@RestController
@RequestMapping(PracticeConcernsController.PATH)
@Tag(name = "Practice concerns")
class PracticeConcernsController {

    static final String PATH = "/api/v1/practice-concerns";

    private final Records records;

    PracticeConcernsController(Records records) {
        this.records = records;
    }

    @JsonPost
    @Operation(summary = "Report somebody else's conduct", description = "Nobody reports themselves.")
    ResponseEntity<RecordedAnswer> report(@RequestBody PracticeReport report, Recording recording) {
        PracticeConcernId id = PracticeConcernId.random();
        return recording.create(id, PATH, () -> {
            records.requireExisting(report.contactId());
            return report.command(id, records.worker(report.worker(), "/worker"), recording.by().id());
        });
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read the staff matters you may look into")
    ResponseEntity<Page<PracticeConcernRecord>> concerns(Reading reading) {
        return reading.ask(
                ReadPracticeConcerns.by(reading.by().id()), answer -> Page.of(answer.concerns(), null));
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read a staff matter")
    ResponseEntity<PracticeConcernRecord> concern(@PathVariable PracticeConcernId id, Reading reading) {
        return reading.ask(
                new ReadPracticeConcern(id),
                concern -> Reading.Version.of(concern.sequence(), concern.version()),
                concern -> concern);
    }

    @JsonPost("/{id}/actions")
    @Operation(summary = "Record what was done about a staff matter")
    ResponseEntity<RecordedAnswer> act(
            @PathVariable PracticeConcernId id, @RequestBody PracticeAction action, Recording recording) {
        return onto(id, recording, () -> new RecordPracticeAction(
                id, recording.by().id(), new PersonalText.Clear(action.action()), records.now()));
    }

    @JsonPost("/{id}/closure")
    @Operation(summary = "Close a staff matter")
    ResponseEntity<RecordedAnswer> close(
            @PathVariable PracticeConcernId id, @RequestBody PracticeClosure closure, Recording recording) {
        return onto(id, recording, () -> new ClosePracticeConcern(
                id,
                recording.by().id(),
                closure.outcome(),
                closure.ladoConsidered(),
                new PersonalText.Clear(closure.rationale()),
                records.now()));
    }

    private ResponseEntity<RecordedAnswer> onto(PracticeConcernId id, Recording recording, Supplier<?> command) {
        return recording.onto(id, PATH, () -> {
            records.requireVisible(id, recording.by());
            return command.get();
        });
    }
}
