package org.caseledger.app.web.api.retention;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.caseledger.app.web.api.JsonPost;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.child.ChildCommand.ApplyLegalHold;
import org.caseledger.domain.child.ChildCommand.ApproveKeyDestruction;
import org.caseledger.domain.child.ChildCommand.AskForKeyDestruction;
import org.caseledger.domain.child.ChildCommand.ReleaseLegalHold;
import org.caseledger.domain.child.ChildCommand.WithdrawKeyDestruction;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.HoldId;
import org.caseledger.projections.children.ReadChild;
import org.caseledger.projections.children.ReadErasureCertificate;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What keeps a child's words from being erased, and how they are erased: one person asks, another approves. */
@RestController
@RequestMapping(RetentionController.PATH + "/{id}")
@Tag(name = "Children")
class RetentionController {

    static final String PATH = "/api/v1/children";

    private final Records records;

    RetentionController(Records records) {
        this.records = records;
    }

    @JsonPost("/legal-holds")
    @Operation(summary = "Keep everything about a child from being erased")
    ResponseEntity<RecordedAnswer> hold(@PathVariable ChildId id, @RequestBody Reason why, Recording recording) {
        HoldId hold = HoldId.random();
        return recording.create(hold, PATH + "/" + id + "/legal-holds", () -> {
            records.requireVisible(id, recording.by());
            return new ApplyLegalHold(id, hold, new PersonalText.Clear(why.reason()), records.now());
        });
    }

    @GetMapping(path = "/legal-holds/{holdId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read one legal hold")
    ResponseEntity<ReadChild.LegalHold> hold(
            @PathVariable ChildId id, @PathVariable HoldId holdId, Reading reading) {
        return reading.ask(
                new ReadChild(id),
                child -> child.legalHolds().stream()
                        .filter(hold -> hold.id().equals(holdId))
                        .findFirst()
                        .orElseThrow(RequestRefused::notFound));
    }

    @JsonPost("/legal-holds/{holdId}/release")
    @Operation(summary = "End a legal hold")
    ResponseEntity<RecordedAnswer> release(
            @PathVariable ChildId id, @PathVariable HoldId holdId, @RequestBody Reason why, Recording recording) {
        return recording.onto(id, PATH, () -> {
            records.requireVisible(id, recording.by());
            return new ReleaseLegalHold(id, holdId, new PersonalText.Clear(why.reason()), records.now());
        });
    }

    @JsonPost("/key-destruction")
    @Operation(summary = "Ask for a child's words to be erased", description = "Refused while a legal hold applies.")
    ResponseEntity<RecordedAnswer> ask(
            @PathVariable ChildId id, @RequestBody NewKeyDestruction asked, Recording recording) {
        return recording.onto(id, PATH, () -> {
            records.requireVisible(id, recording.by());
            return new AskForKeyDestruction(
                    id,
                    recording.by().id(),
                    asked.retentionRule(),
                    new PersonalText.Clear(asked.reason()),
                    records.now());
        });
    }

    @JsonPost("/key-destruction/withdrawal")
    @Operation(summary = "Ask for the erasure no more")
    ResponseEntity<RecordedAnswer> withdraw(
            @PathVariable ChildId id, @RequestBody Reason why, Recording recording) {
        return recording.onto(id, PATH, () -> {
            records.requireVisible(id, recording.by());
            return new WithdrawKeyDestruction(id, new PersonalText.Clear(why.reason()), records.now());
        });
    }

    @JsonPost("/key-destruction/approval")
    @Operation(summary = "Erase a child's words for good, as another person than the one who asked", description = "Refused while a legal hold applies. Nothing brings the words back.")
    ResponseEntity<RecordedAnswer> approve(
            @PathVariable ChildId id, @RequestBody Approval approval, Recording recording) {
        return recording.onto(id, PATH, () -> {
            records.requireVisible(id, recording.by());
            return new ApproveKeyDestruction(id, recording.by().id(), records.now());
        });
    }

    @GetMapping(path = "/erasure-certificate", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read that a child's words are gone, and when the last backup that could bring them back expires", description = "409 until no node can hold the key any more.")
    ResponseEntity<ReadErasureCertificate.Answer> certificate(@PathVariable ChildId id, Reading reading) {
        return reading.ask(new ReadErasureCertificate(id), certificate -> certificate);
    }
}
