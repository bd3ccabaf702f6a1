package org.caseledger.app.web.pages.call;

import java.util.List;
import java.util.function.Supplier;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.app.web.pages.form.FormPage;
import org.caseledger.app.web.pages.form.Typed;
import org.caseledger.domain.contact.ContactCommand;
import org.caseledger.domain.contact.ContactCommand.ExplainLanguageExpectations;
import org.caseledger.domain.contact.ContactCommand.GiveLanguageWarning;
import org.caseledger.domain.contact.observed.LanguageType;
import org.caseledger.domain.contact.observed.ParticipantRole;
import org.caseledger.domain.contact.observed.WarningTarget;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.projections.contacts.ReadContact;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is recorded while a call goes on: that everyone was told about language, and warnings. */
@Controller
class DuringController {

    private static final String WARNING = "contact/warning";
    private static final List<ParticipantRole> FAMILY = List.of(
            ParticipantRole.CHILD, ParticipantRole.PARENT_CARER, ParticipantRole.OTHER_HOUSEHOLD,
            ParticipantRole.UNKNOWN_PERSON);

    private final Records records;

    DuringController(Records records) {
        this.records = records;
    }

    /** One tap: the child and the carers were told. */
    @PostMapping("/contacts/{id}/expectations")
    ModelAndView told(@PathVariable ContactId id, Typed typed, Recording recording) {
        return FormPage.done(
                "/contacts/" + id,
                recording.onto(id, "/contacts", () -> {
                    records.requireVisible(id, recording.by());
                    return new ExplainLanguageExpectations(
                            id,
                            records.now(),
                            typed.all("whom").isEmpty()
                                    ? List.of(ParticipantRole.CHILD, ParticipantRole.PARENT_CARER)
                                    : typed.some("whom", ParticipantRole.class, "problem.whom-missing"),
                            null);
                }),
                "language-explained");
    }

    @GetMapping("/contacts/{id}/warning")
    ModelAndView ask(@PathVariable ContactId id, Reading reading) {
        return form(FormPage.shown(WARNING, Typed.nothing()), id, reading);
    }

    @PostMapping("/contacts/{id}/warning")
    ModelAndView warn(@PathVariable ContactId id, Typed typed, Recording recording, Reading reading) {
        ParticipantRole by = typed.one("byRole", ParticipantRole.class, "problem.role-missing");
        WarningTarget target = typed.one("target", WarningTarget.class, "problem.target-missing");
        LanguageType type = typed.one("type", LanguageType.class, "problem.language-missing");
        var spoken = typed.wordsIfAny("words");
        var response = typed.wordsIfAny("response");
        ResponseEntity<RecordedAnswer> recorded = onto(id, typed, recording, () -> new GiveLanguageWarning(
                id, records.now(), by, target, type, spoken, response));
        return recorded == null
                ? form(FormPage.again(WARNING, typed), id, reading)
                : FormPage.done("/contacts/" + id, recorded, "warning-recorded");
    }

    private @Nullable ResponseEntity<RecordedAnswer> onto(
            ContactId id, Typed typed, Recording recording, Supplier<ContactCommand> command) {
        return typed.record(() -> recording.onto(id, "/contacts", () -> {
            records.requireVisible(id, recording.by());
            return command.get();
        }));
    }

    private static ModelAndView form(ModelAndView page, ContactId id, Reading reading) {
        page.addObject("contact", reading.answer(new ReadContact(id)));
        page.addObject("family", FAMILY);
        page.addObject("targets", WarningTarget.values());
        page.addObject("types", LanguageType.values());
        return page;
    }
}
