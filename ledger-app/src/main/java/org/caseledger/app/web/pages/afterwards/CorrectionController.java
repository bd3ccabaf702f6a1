package org.caseledger.app.web.pages.afterwards;

import java.util.List;
import java.util.Map;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.app.web.pages.entry.EntryView;
import org.caseledger.app.web.pages.entry.EntryViews;
import org.caseledger.app.web.pages.form.FormPage;
import org.caseledger.app.web.pages.form.Typed;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.contact.ContactCommand.CorrectContact;
import org.caseledger.domain.contact.CorrectedField;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.projections.contacts.ContactRecord;
import org.caseledger.projections.contacts.ReadContact;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Corrects one thing an entry says. The original stays readable beside it. */
@Controller
class CorrectionController {

    private static final String PAGE = "contact/correction";

    private final Records records;
    private final EntryViews entries;

    CorrectionController(Records records, EntryViews entries) {
        this.records = records;
        this.entries = entries;
    }

    @GetMapping("/contacts/{id}/correction")
    ModelAndView ask(
            @PathVariable ContactId id,
            @RequestParam("entry") long entry,
            @RequestParam("field") String field,
            Reading reading) {
        EntryView.Line line = line(id, entry, field, reading);
        return form(FormPage.shown(PAGE, Typed.with(Map.of("to", line.value()))), id, entry, line);
    }

    @PostMapping("/contacts/{id}/correction")
    ModelAndView correct(
            @PathVariable ContactId id,
            @RequestParam("entry") long entry,
            @RequestParam("field") String field,
            Typed typed,
            Recording recording,
            Reading reading) {
        EntryView.Line line = line(id, entry, field, reading);
        PersonalText.Clear to = typed.words("to");
        PersonalText.Clear reason = typed.words("reason");
        ResponseEntity<RecordedAnswer> recorded = typed.record(() -> recording.onto(id, "/contacts", () -> {
            records.requireVisible(id, recording.by());
            records.requireEntry(id, entry);
            return new CorrectContact(
                    id,
                    entry,
                    CorrectedField.named(field).orElseThrow(RequestRefused::notFound),
                    null,
                    to,
                    reason,
                    records.now());
        }));
        return recorded == null
                ? form(FormPage.again(PAGE, typed), id, entry, line)
                : FormPage.done("/contacts/" + id, recorded, "corrected");
    }

    private EntryView.Line line(ContactId id, long entry, String field, Reading reading) {
        ContactRecord contact = reading.answer(new ReadContact(id));
        List<EntryView> shown = entries.of(contact.entries());
        return shown.stream()
                .filter(view -> view.position() == entry)
                .flatMap(view -> view.lines().stream())
                .filter(line -> line.field().equals(field) && CorrectedField.named(field).isPresent())
                .findFirst()
                .orElseThrow(RequestRefused::notFound);
    }

    private static ModelAndView form(ModelAndView page, ContactId id, long entry, EntryView.Line line) {
        page.addObject("contactId", id);
        page.addObject("entry", entry);
        page.addObject("line", line);
        return page;
    }
}
