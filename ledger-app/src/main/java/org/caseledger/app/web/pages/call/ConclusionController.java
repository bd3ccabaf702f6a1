package org.caseledger.app.web.pages.call;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.conventions.recording.EntityTags;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.app.web.pages.form.FormPage;
import org.caseledger.app.web.pages.form.Typed;
import org.caseledger.app.web.pages.house.Words;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.contact.ContactCommand.ConcludeContact;
import org.caseledger.domain.contact.observed.ChildSection;
import org.caseledger.domain.contact.observed.ChildSeen;
import org.caseledger.domain.contact.observed.SeenAlone;
import org.caseledger.domain.contact.observed.WorriesNoticed;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.projections.children.ReadChildren;
import org.caseledger.projections.contacts.ContactRecord;
import org.caseledger.projections.contacts.ReadContact;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Brings a call to its end in the ordinary way: what it was about, and what was noticed of each child (R17). */
@Controller
class ConclusionController {

    private static final String PAGE = "contact/conclusion";

    private final Records records;
    private final Words words;

    ConclusionController(Records records, Words words) {
        this.records = records;
        this.words = words;
    }

    @GetMapping("/contacts/{id}/conclusion")
    ModelAndView ask(@PathVariable ContactId id, Reading reading) {
        Instant now = words.now();
        return form(
                FormPage.shown(
                        PAGE,
                        Typed.with(Map.of("ended-day", words.machineDay(now), "ended-time", words.machineTime(now)))),
                id,
                reading);
    }

    @PostMapping("/contacts/{id}/conclusion")
    ModelAndView conclude(@PathVariable ContactId id, Typed typed, Recording recording, Reading reading) {
        ContactRecord contact = reading.answer(new ReadContact(id));
        Instant ended = endedAt(typed, contact);
        PersonalText.Clear summary = typed.words("summary");
        WorriesNoticed worries = typed.one("worries", WorriesNoticed.class, "problem.worries-missing");
        List<ChildSection> sections = contact.childIds().stream().map(child -> section(child, typed)).toList();
        boolean recorded = typed.yes("recording", "problem.recording-missing");
        ResponseEntity<RecordedAnswer> kept = typed.record(() -> recording.onto(id, "/contacts", () -> {
            records.requireVisible(id, recording.by());
            return new ConcludeContact(
                    id, recording.by().id(), ended, summary, worries, sections, recorded, List.of());
        }));
        if (kept == null) {
            return form(FormPage.again(PAGE, typed), id, reading);
        }
        return FormPage.done("/contacts/" + id, kept, switch (worries) {
            case NO -> "contact-concluded";
            case YES -> "contact-concluded-worry";
            case UNSURE -> "contact-concluded-unsure";
        });
    }

    /** Forms know minutes: an end in the very minute of the beginning is not before it. */
    private static Instant endedAt(Typed typed, ContactRecord contact) {
        Instant ended = typed.moment("ended");
        Instant began = contact.entries().getFirst().occurredAt();
        return ended.isBefore(began) && ended.plusSeconds(60).isAfter(began) ? began : ended;
    }

    private static ChildSection section(ChildId child, Typed typed) {
        String spoken = typed.text("spoken-" + child);
        return new ChildSection(
                child,
                typed.one("seen-" + child, ChildSeen.class, "problem.seen-missing"),
                typed.one("alone-" + child, SeenAlone.class, "problem.alone-missing"),
                spoken.isEmpty() ? null : spoken.equals("yes"),
                typed.wordsIfAny("views-" + child));
    }

    private static ModelAndView form(ModelAndView page, ContactId id, Reading reading) {
        ContactRecord contact = reading.answer(new ReadContact(id));
        page.addObject("contact", contact);
        page.addObject("children", reading.answer(new ReadChildren(contact.childIds())).children());
        page.addObject("over", contact.state() != ContactRecord.State.IN_PROGRESS);
        page.addObject("seen", EntityTags.of(contact.sequence(), contact.version(), ""));
        page.addObject("worriesCodes", WorriesNoticed.values());
        page.addObject("seenCodes", ChildSeen.values());
        page.addObject("aloneCodes", SeenAlone.values());
        return page;
    }
}
