package org.caseledger.app.web.api.enquiries;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.caseledger.app.calendar.WorkingCalendars;
import org.caseledger.app.web.api.JsonPost;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.concern.ConcernCommand;
import org.caseledger.domain.concern.ConcernCommand.NameAllegedWorker;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.ids.WorkerId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What follows when a concern is referred. */
@RestController
@RequestMapping(EnquiriesController.CONCERNS + "/{id}")
@Tag(name = "Safeguarding concerns")
class EnquiriesController {

    static final String CONCERNS = "/api/v1/safeguarding-concerns";

    private final Records records;
    private final WorkingCalendars calendars;

    EnquiriesController(Records records, WorkingCalendars calendars) {
        this.records = records;
        this.calendars = calendars;
    }

    @JsonPost("/referrals/acknowledgement")
    @Operation(summary = "Record that a referral was received")
    ResponseEntity<RecordedAnswer> received(
            @PathVariable ConcernId id, @RequestBody ReferralReceived referral, Recording recording) {
        return act(id, recording, by -> referral.command(id, by));
    }

    @JsonPost("/referrals/decision")
    @Operation(summary = "Record what whoever received a referral decided")
    ResponseEntity<RecordedAnswer> decided(
            @PathVariable ConcernId id, @RequestBody ReferralOutcome outcome, Recording recording) {
        return act(id, recording, by -> outcome.command(id, by));
    }

    @JsonPost("/strategy")
    @Operation(summary = "Record that a strategy discussion was held")
    ResponseEntity<RecordedAnswer> discussed(
            @PathVariable ConcernId id, @RequestBody StrategyDiscussion discussion, Recording recording) {
        return act(id, recording, by -> discussion.command(id, by));
    }

    @JsonPost("/section-47")
    @Operation(summary = "Record that an enquiry under section 47 was begun")
    ResponseEntity<RecordedAnswer> enquire(
            @PathVariable ConcernId id, @RequestBody Section47Start enquiry, Recording recording) {
        return act(id, recording, by -> enquiry.command(id, by));
    }

    @JsonPost("/section-47/outcome")
    @Operation(summary = "Record what an enquiry under section 47 found", description = "Where a conference follows, it is due 15 working days after the last strategy discussion.")
    ResponseEntity<RecordedAnswer> found(
            @PathVariable ConcernId id, @RequestBody Section47Finding finding, Recording recording) {
        return act(id, recording, by -> finding.command(id, by, calendars.inForceAt(records.now())));
    }

    @JsonPost("/lado")
    @Operation(summary = "Record what the designated officer concluded")
    ResponseEntity<RecordedAnswer> conclude(
            @PathVariable ConcernId id, @RequestBody LadoConclusion conclusion, Recording recording) {
        return act(id, recording, by -> conclusion.command(id, by));
    }

    @JsonPost("/allegation")
    @Operation(summary = "Say which worker an allegation is against", description = "From then on that worker neither sees the concern nor what follows from it.")
    ResponseEntity<RecordedAnswer> name(
            @PathVariable ConcernId id, @RequestBody Allegation allegation, Recording recording) {
        return act(id, recording, by -> new NameAllegedWorker(
                id, by, records.worker(allegation.worker(), "/worker"), records.now()));
    }

    private ResponseEntity<RecordedAnswer> act(
            ConcernId id, Recording recording, Function<WorkerId, ConcernCommand> command) {
        return recording.onto(id, CONCERNS, () -> {
            records.requireVisible(id, recording.by());
            return command.apply(recording.by().id());
        });
    }
}
