package org.caseledger.app.web.pages.queue;

import java.time.Instant;
import java.util.List;
import org.caseledger.app.web.conventions.finding.Turns;
import org.caseledger.app.web.conventions.reading.Parameters;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.conventions.recording.EntityTags;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.app.web.pages.entry.EntryViews;
import org.caseledger.app.web.pages.form.FormPage;
import org.caseledger.app.web.pages.form.Typed;
import org.caseledger.app.web.pages.house.House;
import org.caseledger.domain.Rating;
import org.caseledger.domain.escalation.terms.Decision;
import org.caseledger.domain.escalation.terms.EscalationId;
import org.caseledger.domain.escalation.terms.ResolutionOutcome;
import org.caseledger.projections.Moment;
import org.caseledger.projections.escalations.EscalationItem;
import org.caseledger.projections.escalations.EscalationItem.Status;
import org.caseledger.projections.escalations.EscalationQueue;
import org.caseledger.projections.escalations.QueueScope;
import org.caseledger.projections.escalations.ReadEscalation;
import org.caseledger.projections.escalations.ReadEscalationQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits for a manager, most urgent first, and each item with all that was done about it. */
@Controller
class QueueController {

    private static final int SHOWN = 50;

    private final Records records;
    private final Turns turns;
    private final EntryViews entries;
    private final House house;

    QueueController(Records records, Turns turns, EntryViews entries, House house) {
        this.records = records;
        this.turns = turns;
        this.entries = entries;
        this.house = house;
    }

    @GetMapping("/escalations")
    ModelAndView queue(
            @RequestParam(name = "status", required = false, defaultValue = "") String status,
            @RequestParam(name = "rating", required = false, defaultValue = "") String rating,
            @RequestParam(name = "overdue", required = false, defaultValue = "") String overdue,
            @RequestParam(name = "mine", required = false, defaultValue = "") String mine,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            Reading reading) {
        Instant now = records.now();
        EscalationQueue queue = reading.answer(new ReadEscalationQueue(
                new ReadEscalationQueue.Filter(
                        Parameters.read("status", said(status), Status::valueOf),
                        Parameters.read("rating", said(rating), Rating::valueOf),
                        overdue.isEmpty() ? null : Boolean.TRUE,
                        null,
                        mine.isEmpty() ? null : reading.by().id(),
                        null),
                QueueScope.NOTHING,
                Moment.NOW,
                now,
                Parameters.read("cursor", cursor, ReadEscalationQueue.Place::of),
                SHOWN));
        List<QueueLine> lines = turns.of(queue.items()).stream().map(QueueLine::of).toList();
        ModelAndView page = new ModelAndView("queue/queue");
        page.addObject("lines", lines);
        page.addObject("overdueCount", lines.stream().filter(line -> line.item().overdue()).count());
        page.addObject("next", queue.next() == null ? null : queue.next().toString());
        page.addObject("first", cursor == null);
        page.addObject("now", now);
        page.addObject("statuses", Status.values());
        page.addObject("ratings", Rating.values());
        page.addObject("status", status);
        page.addObject("rating", rating);
        page.addObject("overdue", overdue);
        page.addObject("mine", mine);
        return page;
    }

    @GetMapping("/escalations/{id}")
    ModelAndView escalation(
            @PathVariable EscalationId id,
            @RequestParam(name = "done", required = false) @Nullable String done,
            Reading reading) {
        ModelAndView page = shown(FormPage.shown("queue/escalation", Typed.nothing()), id, reading);
        page.addObject("done", done);
        return page;
    }

    /** Everything the page of one item shows, whatever form on it was sent. */
    ModelAndView shown(ModelAndView page, EscalationId id, Reading reading) {
        ReadEscalation.Answer read = reading.answer(new ReadEscalation(id, records.now()));
        EscalationItem item = turns.of(List.of(read.item())).getFirst();
        page.addObject("item", item);
        page.addObject("entries", entries.of(read.entries()));
        page.addObject("seen", EntityTags.of(read.sequence(), read.version(), item.overdue() ? "overdue" : ""));
        page.addObject("acting", house.readerActsOnEscalations());
        page.addObject("returned", item.status() == Status.RETURNED);
        page.addObject("resolved", item.status() == Status.RESOLVED);
        page.addObject("decisions", Decision.values());
        page.addObject("outcomes", ResolutionOutcome.values());
        page.addObject("now", records.now());
        return page;
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
