package org.caseledger.app.web.api.escalations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.caseledger.app.access.worker.StaffRegister;
import org.caseledger.app.web.conventions.finding.Turns;
import org.caseledger.app.web.conventions.reading.ListWindow;
import org.caseledger.app.web.conventions.reading.Page;
import org.caseledger.app.web.conventions.reading.Parameters;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.domain.Rating;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.projections.escalations.EscalationItem;
import org.caseledger.projections.escalations.QueueScope;
import org.caseledger.projections.escalations.ReadEscalation;
import org.caseledger.projections.escalations.ReadEscalationQueue;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The managers' queue, most urgent first, and each item in it. */
@RestController
@RequestMapping(path = EscalationActionsController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Escalations")
class EscalationsController {

    private final Records records;
    private final StaffRegister staff;
    private final Turns turns;

    EscalationsController(Records records, StaffRegister staff, Turns turns) {
        this.records = records;
        this.staff = staff;
        this.turns = turns;
    }

    @GetMapping
    @Operation(summary = "Read the managers' queue", description = "It holds what the caller may see; most urgent first.")
    ResponseEntity<Page<EscalationItem>> queue(
            @RequestParam(name = "status", required = false) EscalationItem.@Nullable Status status,
            @RequestParam(name = "rating", required = false) @Nullable Rating rating,
            @RequestParam(name = "overdue", required = false) @Nullable Boolean overdue,
            @RequestParam(name = "team", required = false) @Nullable String team,
            @RequestParam(name = "assignee", required = false) @Nullable String assignee,
            @RequestParam(name = "childId", required = false) @Nullable String childId,
            @ParameterObject @ModelAttribute ListWindow window,
            Reading reading) {
        ReadEscalationQueue.Filter filter = new ReadEscalationQueue.Filter(
                status,
                rating,
                overdue,
                Parameters.read("team", team, TeamCode::new),
                Parameters.read("assignee", assignee, name -> staff.idOf(name)
                        .orElseThrow(() -> new IllegalArgumentException("nobody of that name works here"))),
                Parameters.read("childId", childId, ChildId::of));
        ReadEscalationQueue question = new ReadEscalationQueue(
                filter,
                QueueScope.NOTHING,
                window.moment(),
                records.now(),
                window.after(ReadEscalationQueue.Place::of),
                window.size());
        return reading.ask(question, queue -> Page.of(turns.of(queue.items()), queue.next()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read one escalation with all that was done about it")
    ResponseEntity<EscalationDetail> escalation(@PathVariable EscalationId id, Reading reading) {
        return reading.ask(
                new ReadEscalation(id, records.now()),
                read -> new Reading.Version(read.sequence(), read.version(), read.item().overdue() ? "overdue" : ""),
                read -> new EscalationDetail(turns.of(List.of(read.item())).getFirst(), read.entries()));
    }
}
