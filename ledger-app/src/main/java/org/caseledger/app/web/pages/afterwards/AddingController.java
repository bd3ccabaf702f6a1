package org.caseledger.app.web.pages.afterwards;

import java.util.List;
import java.util.function.Supplier;
import org.caseledger.app.access.worker.StaffRegister;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.app.web.pages.form.FormPage;
import org.caseledger.app.web.pages.form.Typed;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.contact.ContactCommand;
import org.caseledger.domain.contact.ContactCommand.AppendNote;
import org.caseledger.domain.contact.ContactCommand.InformManager;
import org.caseledger.domain.contact.ContactCommand.Informing;
import org.caseledger.domain.contact.ContactCommand.MarkRecordedInError;
import org.caseledger.domain.contact.ending.InformedHow;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.domain.ids.WorkerId;
import org.caseledger.projections.contacts.ReadContact;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Adds to a contact that is over, or strikes it through. Nothing is taken away. */
@Controller
class AddingController {

    private static final String NOTE = "contact/note";
    private static final String ERROR = "contact/error";
    private static final String INFORMED = "contact/informed";
    private static final List<InformedHow> HOW = List.of(
            InformedHow.PHONE, InformedHow.IN_PERSON, InformedHow.MESSAGE);

    private final Records records;
    private final StaffRegister staff;

    AddingController(Records records, StaffRegister staff) {
        this.records = records;
        this.staff = staff;
    }

    @GetMapping("/contacts/{id}/note")
    ModelAndView askForNote(@PathVariable ContactId id, Reading reading) {
        return form(FormPage.shown(NOTE, Typed.nothing()), id, reading);
    }

    @PostMapping("/contacts/{id}/note")
    ModelAndView note(@PathVariable ContactId id, Typed typed, Recording recording, Reading reading) {
        PersonalText.Clear text = typed.words("text");
        return answer(
                NOTE,
                "note-added",
                id,
                typed,
                onto(id, typed, recording, () -> new AppendNote(id, text, records.now())),
                reading);
    }

    @GetMapping("/contacts/{id}/error")
    ModelAndView askForError(@PathVariable ContactId id, Reading reading) {
        return form(FormPage.shown(ERROR, Typed.nothing()), id, reading);
    }

    @PostMapping("/contacts/{id}/error")
    ModelAndView error(@PathVariable ContactId id, Typed typed, Recording recording, Reading reading) {
        PersonalText.Clear reason = typed.words("reason");
        return answer(
                ERROR,
                "struck-through",
                id,
                typed,
                onto(id, typed, recording, () -> new MarkRecordedInError(id, reason, null, records.now())),
                reading);
    }

    @GetMapping("/contacts/{id}/informed")
    ModelAndView askWhoWasInformed(@PathVariable ContactId id, Reading reading) {
        return form(FormPage.shown(INFORMED, Typed.nothing()), id, reading);
    }

    @PostMapping("/contacts/{id}/informed")
    ModelAndView informed(@PathVariable ContactId id, Typed typed, Recording recording, Reading reading) {
        WorkerId manager = staff.idOf(typed.text("worker").strip()).orElse(null);
        if (manager == null) {
            typed.refuse("worker", "refused.unknown-worker");
        }
        InformedHow how = typed.one("how", InformedHow.class, "problem.how-missing");
        return answer(
                INFORMED,
                "manager-informed",
                id,
                typed,
                onto(id, typed, recording, () -> new InformManager(
                        id,
                        recording.by().id(),
                        new Informing(manager == null ? WorkerId.LEDGER : manager, records.now(), how))),
                reading);
    }

    private @Nullable ResponseEntity<RecordedAnswer> onto(
            ContactId id, Typed typed, Recording recording, Supplier<ContactCommand> command) {
        return typed.record(() -> recording.onto(id, "/contacts", () -> {
            records.requireVisible(id, recording.by());
            return command.get();
        }));
    }

    private static ModelAndView answer(
            String template,
            String said,
            ContactId id,
            Typed typed,
            @Nullable ResponseEntity<RecordedAnswer> recorded,
            Reading reading) {
        return recorded == null
                ? form(FormPage.again(template, typed), id, reading)
                : FormPage.done("/contacts/" + id, recorded, said);
    }

    private static ModelAndView form(ModelAndView page, ContactId id, Reading reading) {
        page.addObject("contact", reading.answer(new ReadContact(id)));
        page.addObject("hows", HOW);
        return page;
    }
}
