package org.caseledger.app.web.pages.contact;

import java.util.List;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.conventions.recording.EntityTags;
import org.caseledger.app.web.pages.entry.EntryViews;
import org.caseledger.app.web.pages.form.FormPage;
import org.caseledger.app.web.pages.form.Typed;
import org.caseledger.app.web.pages.house.House;
import org.caseledger.domain.contact.observed.ParticipantRole;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.projections.children.ReadChildren;
import org.caseledger.projections.contacts.ContactRecord;
import org.caseledger.projections.contacts.ReadContact;
import org.caseledger.projections.entry.opened.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A contact: while it goes on, what can be done at once; afterwards, what was recorded of it. */
@Controller
class ContactController {

    private final EntryViews entries;
    private final House house;

    ContactController(EntryViews entries, House house) {
        this.entries = entries;
        this.house = house;
    }

    @GetMapping("/contacts/{id}")
    ModelAndView contact(
            @PathVariable ContactId id,
            @RequestParam(name = "done", required = false) @Nullable String done,
            Reading reading) {
        ContactRecord contact = reading.answer(new ReadContact(id));
        boolean goesOn = contact.state() == ContactRecord.State.IN_PROGRESS && house.readerRecords();
        ModelAndView page = FormPage.shown(goesOn ? "contact/call" : "contact/contact", Typed.nothing());
        page.addObject("contact", contact);
        page.addObject("children", reading.answer(new ReadChildren(contact.childIds())).children());
        page.addObject("entries", entries.of(contact.entries()));
        page.addObject("began", contact.entries().getFirst().occurredAt());
        page.addObject("told", toldOfLanguage(contact.entries()));
        page.addObject("warnings", count(contact.entries(), "language-warning-given"));
        page.addObject("records", house.readerRecords());
        page.addObject("roles", ParticipantRole.values());
        page.addObject("seen", EntityTags.of(contact.sequence(), contact.version(), ""));
        page.addObject("done", done);
        return page;
    }

    private static boolean toldOfLanguage(List<Entry> entries) {
        return count(entries, "language-expectations-explained") > 0;
    }

    private static long count(List<Entry> entries, String type) {
        return entries.stream().filter(entry -> entry.type().equals(type)).count();
    }
}
