package org.caseledger.app.web.api.children;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.caseledger.app.web.api.JsonPost;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.child.ChildCommand.AllocateWorker;
import org.caseledger.domain.child.ChildCommand.OpenChildRecord;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.children.ReadChild;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Children and who works with them. */
@RestController
@RequestMapping(ChildrenController.PATH)
@Tag(name = "Children")
class ChildrenController {

    static final String PATH = "/api/v1/children";

    private final Records records;

    ChildrenController(Records records) {
        this.records = records;
    }

    @JsonPost
    @Operation(summary = "Open a record for a child", description = "A second child with the same Mosaic person id is 409.")
    ResponseEntity<RecordedAnswer> open(@RequestBody NewChild child, Recording recording) {
        ChildId id = ChildId.random();
        return recording.create(id, PATH, () -> command(id, child));
    }

    @JsonPost("/{id}/allocations")
    @Operation(summary = "Give a worker a part in a child's case")
    ResponseEntity<RecordedAnswer> allocate(
            @PathVariable ChildId id, @RequestBody Allocation allocation, Recording recording) {
        return recording.onto(id, PATH, () -> {
            records.requireVisible(id, recording.by());
            return new AllocateWorker(
                    id,
                    records.worker(allocation.worker(), "/worker"),
                    allocation.team(),
                    allocation.involvement(),
                    records.now());
        });
    }

    @JsonPost("/{id}/plans")
    @Operation(summary = "Record what plan there is for a child", description = "CIN, CP, CLA or NONE, and from when.")
    ResponseEntity<RecordedAnswer> plan(@PathVariable ChildId id, @RequestBody NewPlan plan, Recording recording) {
        return recording.onto(id, PATH, () -> {
            records.requireVisible(id, recording.by());
            return plan.command(id, records.now());
        });
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read who a child is and who works with them")
    ResponseEntity<ReadChild.Answer> child(@PathVariable ChildId id, Reading reading) {
        return reading.ask(
                new ReadChild(id), child -> Reading.Version.of(child.sequence(), child.version()), child -> child);
    }

    private OpenChildRecord command(ChildId id, NewChild child) {
        String name = child.allocatedWorker();
        WorkerId allocated = name == null ? null : records.worker(name, "/allocatedWorker");
        return new OpenChildRecord(
                id,
                new PersonalText.Clear(child.mosaicPersonId()),
                new PersonalText.Clear(child.givenName()),
                new PersonalText.Clear(child.familyName()),
                new PersonalText.Clear(child.dateOfBirth().toString()),
                Records.words(child.nhsNumber()),
                child.team(),
                allocated,
                records.now());
    }
}
