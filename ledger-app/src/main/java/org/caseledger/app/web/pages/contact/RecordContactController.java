package org.caseledger.app.web.pages.contact;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.app.web.pages.form.FormPage;
import org.caseledger.app.web.pages.form.Typed;
import org.caseledger.app.web.pages.house.Words;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.contact.attempt.AttemptOutcome;
import org.caseledger.domain.contact.attempt.Channel;
import org.caseledger.domain.contact.attempt.Purpose;
import org.caseledger.domain.contact.observed.ChildSection;
import org.caseledger.domain.contact.observed.ChildSeen;
import org.caseledger.domain.contact.observed.SeenAlone;
import org.caseledger.domain.contact.observed.WorriesNoticed;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.projections.children.ReadChildren;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Records a contact that is over, or an attempt that failed. What was typed is shown once more before it is kept for good. */
@Controller
class RecordContactController {

    private static final String FORM = "contact/record";
    private static final String CHECK = "contact/check";

    private final Records records;
    private final Choices choices;
    private final Words words;

    RecordContactController(Records records, Choices choices, Words words) {
        this.records = records;
        this.choices = choices;
        this.words = words;
    }

    @GetMapping("/contacts/record")
    ModelAndView ask(@RequestParam("child") ChildId child, Reading reading) {
        Map<String, String> usual = new LinkedHashMap<>();
        usual.put("at-day", words.machineDay(words.now()));
        return form(FormPage.shown(FORM, Typed.with(usual)), child, reading);
    }

    /** Shows what was typed, or asks again; changing leads back to the form with everything in it. */
    @PostMapping("/contacts/record/check")
    ModelAndView check(@RequestParam("child") ChildId child, Typed typed, Reading reading) {
        if (typed.text("change").equals("yes")) {
            return form(FormPage.shown(FORM, typed), child, reading);
        }
        read(child, typed);
        if (typed.isRefused()) {
            return form(FormPage.again(FORM, typed), child, reading);
        }
        return form(FormPage.shown(CHECK, typed), child, reading);
    }

    @PostMapping("/contacts/record")
    ModelAndView record(@RequestParam("child") ChildId child, Typed typed, Recording recording, Reading reading) {
        Over over = read(child, typed);
        ContactId id = ContactId.random();
        ResponseEntity<RecordedAnswer> recorded = typed.record(() -> {
            ResponseEntity<RecordedAnswer> tried = recording.create(
                    id, "/contacts",
                    () -> over.attempt(id, records.visible(List.of(child), recording.by()), recording));
            return over.outcome() != AttemptOutcome.HELD ? tried : conclude(tried, over, recording);
        });
        return recorded == null
                ? form(FormPage.again(FORM, typed), child, reading)
                : FormPage.done(String.valueOf(recorded.getHeaders().getLocation()), recorded, "contact-recorded");
    }

    /** The attempt may have been recorded by an earlier sending of this form: then its contact is concluded. */
    private static ResponseEntity<RecordedAnswer> conclude(
            ResponseEntity<RecordedAnswer> tried, Over over, Recording recording) {
        RecordedAnswer answer = tried.getBody();
        if (answer == null) {
            throw new IllegalStateException("a recording answers what was recorded");
        }
        ContactId contact = ContactId.of(answer.id());
        return recording.next("end").onto(contact, "/contacts", () -> over.conclusion(contact, recording));
    }

    private Over read(ChildId child, Typed typed) {
        Channel channel = typed.one("channel", Channel.class, "problem.channel-missing");
        AttemptOutcome outcome = typed.one("outcome", AttemptOutcome.class, "problem.outcome-missing");
        Purpose purpose = typed.one("purpose", Purpose.class, "problem.purpose-missing");
        Instant at = typed.moment("at");
        if (!typed.isRefused() && at.isAfter(words.now())) {
            typed.refuse("at-day", "problem.time-in-future");
        }
        var platform = choices.platform(typed, channel);
        if (outcome != AttemptOutcome.HELD || typed.text("outcome").isEmpty()) {
            return new Over(channel, platform, purpose, at, outcome, typed.wordsIfAny("reason"), null, null);
        }
        Instant ended = typed.timeOn("at", "ended-time");
        if (!typed.isRefused() && ended.isBefore(at)) {
            typed.refuse("ended-time", "refused.ended-before-started");
        }
        PersonalText.Clear summary = typed.words("summary");
        WorriesNoticed worries = typed.one("worries", WorriesNoticed.class, "problem.worries-missing");
        ChildSection section = new ChildSection(
                child,
                typed.one("seen-how", ChildSeen.class, "problem.seen-missing"),
                typed.one("alone", SeenAlone.class, "problem.alone-missing"),
                null,
                typed.wordsIfAny("views"));
        return new Over(
                channel, platform, purpose, at, outcome, null, ended, new Said(summary, worries, section));
    }

    private static ModelAndView form(ModelAndView page, ChildId child, Reading reading) {
        page.addObject("child", reading.answer(new ReadChildren(List.of(child))).children().getFirst());
        page.addObject("channels", Channel.values());
        page.addObject("outcomes", AttemptOutcome.values());
        page.addObject("purposes", Purpose.values());
        page.addObject("worriesCodes", WorriesNoticed.values());
        page.addObject("seenCodes", ChildSeen.values());
        page.addObject("aloneCodes", SeenAlone.values());
        if (page.getStatus() == null) {
            page.setStatus(HttpStatus.OK);
        }
        return page;
    }
}
