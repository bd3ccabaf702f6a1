package org.caseledger.app.web.pages.call;

import java.time.DateTimeException;
import java.time.Instant;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.app.web.pages.form.FormPage;
import org.caseledger.app.web.pages.form.Typed;
import org.caseledger.app.web.pages.house.Words;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.contact.ContactCommand.TerminateContact;
import org.caseledger.domain.contact.ending.TerminationReason;
import org.caseledger.domain.contact.observed.ParticipantRole;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.projections.contacts.ContactRecord;
import org.caseledger.projections.contacts.ReadContact;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Ends a call in two taps. The first keeps the time, in the address of the next page, so that a locked telephone or a
 * restart loses nothing; the second says why and saves it. Words may come later, as a note.
 */
@Controller
class EndNowController {

    private static final String PAGE = "contact/end";

    private final Records records;
    private final Words words;

    EndNowController(Records records, Words words) {
        this.records = records;
        this.words = words;
    }

    /** The first tap. It records nothing yet; the clock that counts is the ledger's. */
    @PostMapping("/contacts/{id}/ending")
    ModelAndView tapped(@PathVariable ContactId id, Reading reading) {
        records.requireVisible(id, reading.by());
        RedirectView next = new RedirectView("/contacts/" + id + "/end?at=" + records.now(), false, false, false);
        next.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(next);
    }

    @GetMapping("/contacts/{id}/end")
    ModelAndView ask(@PathVariable ContactId id, @RequestParam("at") String at, Reading reading) {
        return form(FormPage.shown(PAGE, Typed.nothing()), id, ended(at), reading);
    }

    @PostMapping("/contacts/{id}/end")
    ModelAndView end(
            @PathVariable ContactId id,
            @RequestParam("at") String at,
            Typed typed,
            Recording recording,
            Reading reading) {
        Instant ended = ended(at);
        String[] why = typed.text("why").split(":", 2);
        TerminationReason reason = reason(why[0], typed);
        ParticipantRole whose = why.length == 2 ? role(why[1], typed) : null;
        PersonalText.Clear said = typed.wordsIfAny("rationale");
        PersonalText.Clear rationale = said != null ? said : new PersonalText.Clear(words.problem("end.nothing-said"));
        ResponseEntity<RecordedAnswer> recorded = typed.record(() -> recording.onto(id, "/contacts", () -> {
            records.requireVisible(id, recording.by());
            return new TerminateContact(
                    id,
                    recording.by().id(),
                    reason,
                    whose,
                    reason == TerminationReason.CLOTHING || reason == TerminationReason.LANGUAGE ? ended : null,
                    ended,
                    typed.chose("explained", "yes"),
                    rationale,
                    null);
        }));
        return recorded == null
                ? form(FormPage.again(PAGE, typed), id, ended, reading)
                : FormPage.done(
                        String.valueOf(recorded.getHeaders().getLocation()),
                        recorded,
                        reason == TerminationReason.CLOTHING ? "call-ended-clothing" : "call-ended");
    }

    private ModelAndView form(ModelAndView page, ContactId id, Instant at, Reading reading) {
        ContactRecord contact = reading.answer(new ReadContact(id));
        page.addObject("contact", contact);
        page.addObject("over", contact.state() != ContactRecord.State.IN_PROGRESS);
        page.addObject("at", at);
        return page;
    }

    /** The moment of the first tap; never later than now. */
    private Instant ended(String at) {
        try {
            Instant ended = Instant.parse(at);
            Instant now = records.now();
            return ended.isAfter(now) ? now : ended;
        } catch (DateTimeException otherwise) {
            return records.now();
        }
    }

    private static TerminationReason reason(String code, Typed typed) {
        for (TerminationReason reason : TerminationReason.values()) {
            if (reason.name().equals(code)) {
                return reason;
            }
        }
        typed.refuse("why", "problem.reason-missing");
        return TerminationReason.OTHER;
    }

    private static ParticipantRole role(String code, Typed typed) {
        for (ParticipantRole role : ParticipantRole.values()) {
            if (role.name().equals(code)) {
                return role;
            }
        }
        typed.refuse("why", "problem.reason-missing");
        return ParticipantRole.UNKNOWN_PERSON;
    }
}
