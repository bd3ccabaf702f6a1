package org.caseledger.app.web.api.concerns;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.caseledger.app.web.api.JsonPost;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.concerns.ReadConcern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Safeguarding concerns. Anybody who records may report one about any child, whichever team the child is in. */
@RestController
@RequestMapping(ConcernsController.PATH)
@Tag(name = "Safeguarding concerns")
class ConcernsController {

    static final String PATH = "/api/v1/safeguarding-concerns";

    private final Records records;

    ConcernsController(Records records) {
        this.records = records;
    }

    @JsonPost
    @Operation(summary = "Report a safeguarding concern", description = "Never rate-limited.")
    ResponseEntity<RecordedAnswer> report(@RequestBody NewConcern concern, Recording recording) {
        ConcernId id = ConcernId.random();
        return recording.create(id, PATH, () -> {
            records.requireExisting(concern.contactId());
            WorkerId alleged = concern.allegedWorker() == null
                    ? null
                    : records.worker(concern.allegedWorker(), "/allegedWorker");
            return concern.command(id, records.existing(concern.childIds()), alleged, recording.by().id());
        });
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read a concern with everything that was recorded of it")
    ResponseEntity<ReadConcern.Answer> concern(@PathVariable ConcernId id, Reading reading) {
        return reading.ask(
                new ReadConcern(id),
                concern -> Reading.Version.of(concern.sequence(), concern.version()),
                concern -> concern);
    }
}
