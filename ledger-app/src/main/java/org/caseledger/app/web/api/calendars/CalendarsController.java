package org.caseledger.app.web.api.calendars;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.caseledger.app.calendar.WorkingCalendars;
import org.caseledger.app.web.api.JsonPost;
import org.caseledger.app.web.conventions.reading.Page;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.time.published.CalendarCommand.PublishCalendar;
import org.caseledger.domain.time.published.CalendarsId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Working calendars: one proposes, another publishes; due times reckoned before stay as they were. */
@RestController
@Tag(name = "Working calendars")
class CalendarsController {

    private static final String PATH = "/api/v1/working-calendars";

    private final Records records;
    private final WorkingCalendars calendars;

    CalendarsController(Records records, WorkingCalendars calendars) {
        this.records = records;
        this.calendars = calendars;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read the calendar in force", description = "It holds days and hours, and nobody's record.")
    Page<InForce> inForce() {
        return Page.of(List.of(InForce.of(calendars.inForceAt(records.now()))), null);
    }

    @JsonPost(PATH)
    @Operation(summary = "Propose a calendar", description = "In the form of gov.uk's bank-holidays.json, one division.")
    ResponseEntity<RecordedAnswer> propose(@RequestBody NewCalendar calendar, Recording recording) {
        return recording.create(
                CalendarsId.THE_COUNCILS, PATH, () -> calendar.command(recording.by().id(), records.now()));
    }

    @JsonPost(PATH + "/approval")
    @Operation(summary = "Publish the proposed calendar", description = "Never by who proposed it.")
    ResponseEntity<RecordedAnswer> publish(@RequestBody Publication publication, Recording recording) {
        return recording.create(
                CalendarsId.THE_COUNCILS, PATH,
                () -> new PublishCalendar(CalendarsId.THE_COUNCILS, recording.by().id(), records.now()));
    }
}
