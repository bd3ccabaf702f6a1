package org.caseledger.app.web.pages.child;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.caseledger.app.web.conventions.reading.Parameters;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.pages.entry.EntryViews;
import org.caseledger.app.web.pages.house.House;
import org.caseledger.app.web.pages.house.Words;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.projections.Moment;
import org.caseledger.projections.children.ReadChild;
import org.caseledger.projections.entry.opened.Entry;
import org.caseledger.projections.timeline.ChildTimeline;
import org.caseledger.projections.timeline.ReadChildTimeline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A child's record: who the child is, and the timeline, newest first. */
@Controller
class ChildController {

    private static final int SHOWN = 50;
    private static final int MOST_CORRECTIONS = 200;

    private final EntryViews entries;
    private final House house;

    ChildController(EntryViews entries, House house) {
        this.entries = entries;
        this.house = house;
    }

    @GetMapping("/children/{id}")
    ModelAndView child(
            @PathVariable ChildId id,
            @RequestParam(name = "kind", required = false, defaultValue = "") String kind,
            @RequestParam(name = "from", required = false, defaultValue = "") String from,
            @RequestParam(name = "to", required = false, defaultValue = "") String to,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "done", required = false) @Nullable String done,
            Reading reading) {
        Instant first = day("from", from, 0);
        Instant next = day("to", to, 1);
        ChildTimeline timeline = reading.answer(new ReadChildTimeline(
                id,
                first,
                next == null ? null : next.minusNanos(1_000),
                types(kind),
                Moment.NOW,
                Parameters.read("cursor", cursor, ReadChildTimeline.Place::of),
                SHOWN));
        ModelAndView page = new ModelAndView("child/child");
        page.addObject("child", reading.answer(new ReadChild(id)));
        page.addObject("entries", entries.of(timeline.items(), corrections(id, timeline.items(), reading)));
        page.addObject("next", timeline.next() == null ? null : timeline.next().toString());
        page.addObject("kinds", Kind.values());
        page.addObject("kind", kind);
        page.addObject("from", from);
        page.addObject("to", to);
        page.addObject("first", cursor == null);
        page.addObject("records", house.readerRecords());
        page.addObject("done", done);
        return page;
    }

    /** A correction may have been recorded long after what it corrects, and so be on another page of the list. */
    private static List<Entry> corrections(ChildId child, List<Entry> shown, Reading reading) {
        Set<Long> here = Set.copyOf(shown.stream().map(Entry::position).toList());
        return shown.stream().allMatch(entry -> here.containsAll(entry.correctedBy()))
                ? shown
                : reading.answer(new ReadChildTimeline(
                        child, null, null, Set.of(EntryViews.CORRECTION), Moment.NOW, null, MOST_CORRECTIONS))
                        .items();
    }

    private static Set<String> types(String kind) {
        if (kind.isEmpty()) {
            return Set.of();
        }
        Kind wanted = Parameters.read("kind", kind, Kind::valueOf);
        return wanted == null ? Set.of() : wanted.types();
    }

    private static @Nullable Instant day(String name, String text, int later) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text).plusDays(later).atStartOfDay(Words.COUNCIL).toInstant();
        } catch (DateTimeException otherwise) {
            throw Parameters.malformed(name, "A day is written as 2026-11-20.");
        }
    }
}
