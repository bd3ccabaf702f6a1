package org.caseledger.app.web.api.timeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.caseledger.app.web.conventions.reading.ListWindow;
import org.caseledger.app.web.conventions.reading.Page;
import org.caseledger.app.web.conventions.reading.Parameters;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.domain.EventCatalogue;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.projections.entry.opened.Entry;
import org.caseledger.projections.timeline.ReadChildTimeline;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A child's timeline, newest first. */
@RestController
@Tag(name = "Timeline")
class TimelineController {

    @GetMapping(path = "/api/v1/children/{id}/timeline", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read a child's timeline, as it stands or as it stood")
    ResponseEntity<Page<Entry>> timeline(
            @PathVariable ChildId id,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "type", required = false) @Nullable List<String> type,
            @ParameterObject @ModelAttribute ListWindow window,
            Reading reading) {
        ReadChildTimeline question = new ReadChildTimeline(
                id,
                Parameters.time("from", from),
                Parameters.time("to", to),
                known(type),
                window.moment(),
                window.after(ReadChildTimeline.Place::of),
                window.size());
        return reading.ask(question, timeline -> Page.of(timeline.items(), timeline.next()));
    }

    private static Set<String> known(@Nullable List<String> types) {
        if (types == null) {
            return Set.of();
        }
        for (String type : types) {
            if (EventCatalogue.named(type).isEmpty()) {
                throw Parameters.malformed("type", "A type is the stored name of a fact, such as contact-terminated.");
            }
        }
        return Set.copyOf(types);
    }
}
