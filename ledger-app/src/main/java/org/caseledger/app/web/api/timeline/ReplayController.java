package org.caseledger.app.web.api.timeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.caseledger.app.web.conventions.reading.ListWindow;
import org.caseledger.app.web.conventions.reading.Page;
import org.caseledger.app.web.conventions.reading.Parameters;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.projections.timeline.CompareChild;
import org.caseledger.projections.timeline.CompareChild.Compared;
import org.caseledger.projections.timeline.ReplayChild;
import org.caseledger.projections.timeline.ReplayChild.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A child's history step by step, and what differs between two of its moments. */
@RestController
@Tag(name = "Timeline")
class ReplayController {

    @GetMapping(path = "/api/v1/children/{id}/replay", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replay a child's history in the order in which it was recorded, with what stood after each step")
    ResponseEntity<Page<Step>> replay(
            @PathVariable ChildId id,
            @RequestParam(name = "fromPosition", required = false) @Nullable String fromPosition,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            Reading reading) {
        ReplayChild question = new ReplayChild(
                id,
                fromPosition == null ? 0 : Parameters.number("fromPosition", fromPosition),
                new ListWindow(null, null, null, limit, null).size());
        return reading.ask(question, replayed -> Page.of(replayed.steps(), replayed.next()));
    }

    @GetMapping(path = "/api/v1/children/{id}/diff", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Compare a child's record after two entries: what was added, changed and corrected between")
    ResponseEntity<Compared> diff(
            @PathVariable ChildId id,
            @RequestParam(name = "a", required = false) @Nullable String a,
            @RequestParam(name = "b", required = false) @Nullable String b,
            Reading reading) {
        long earlier = required("a", a);
        long later = required("b", b);
        if (later < earlier) {
            throw Parameters.malformed("b", "The later position comes second.");
        }
        return reading.ask(new CompareChild(id, earlier, later), compared -> compared);
    }

    private static long required(String name, @Nullable String position) {
        if (position == null) {
            throw Parameters.malformed(name, "Two positions are compared: a and b.");
        }
        return Parameters.number(name, position);
    }
}
