package org.caseledger.app.web.pages.concern;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.conventions.recording.RecordedAnswer;
import org.caseledger.app.web.conventions.recording.Recording;
import org.caseledger.app.web.conventions.records.Records;
import org.caseledger.app.web.pages.entry.EntryViews;
import org.caseledger.app.web.pages.form.FormPage;
import org.caseledger.app.web.pages.form.Typed;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.concern.ConcernCommand.ReportSafeguardingConcern;
import org.caseledger.domain.concern.ConcernId;
import org.caseledger.domain.concern.terms.ConcernCategory;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.ContactId;
import org.caseledger.projections.children.ReadChildren;
import org.caseledger.projections.concerns.ReadConcern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Safeguarding concerns. Two answers are enough to send one; the child and the call are carried in from where the reader
 * came, and nobody is kept from reporting about a child whose record they may not see.
 */
@Controller
class ConcernController {

    private static final String PAGE = "concern/new";

    private final Records records;
    private final EntryViews entries;

    ConcernController(Records records, EntryViews entries) {
        this.records = records;
        this.entries = entries;
    }

    @GetMapping("/concerns/new")
    ModelAndView ask(
            @RequestParam(name = "child", required = false) @Nullable ChildId child,
            @RequestParam(name = "contact", required = false) @Nullable ContactId contact,
            Reading reading) {
        return form(FormPage.shown(PAGE, Typed.nothing()), child, contact, reading);
    }

    @PostMapping("/concerns/new")
    ModelAndView report(
            @RequestParam(name = "child", required = false) @Nullable ChildId child,
            @RequestParam(name = "contact", required = false) @Nullable ContactId contact,
            Typed typed,
            Recording recording,
            Reading reading) {
        ConcernId id = ConcernId.random();
        List<ConcernCategory> categories = typed.some("about", ConcernCategory.class, "problem.category-missing");
        PersonalText.Clear facts = typed.words("facts");
        PersonalText.Clear childsWords = typed.wordsIfAny("childs-words");
        PersonalText.Clear action = typed.wordsIfAny("action");
        PersonalText.Clear notInformed = typed.wordsIfAny("not-informed-why");
        ResponseEntity<RecordedAnswer> recorded = typed.record(() -> recording.create(id, "/concerns", () -> {
            records.requireExisting(contact);
            Set<ChildId> children = records.existing(about(child, contact, typed, recording));
            return new ReportSafeguardingConcern(
                    id,
                    recording.by().id(),
                    children,
                    contact,
                    records.now(),
                    categories,
                    null,
                    facts,
                    childsWords,
                    typed.chose("danger", "yes"),
                    action,
                    typed.chose("informed", "yes"),
                    notInformed);
        }));
        return recorded == null
                ? form(FormPage.again(PAGE, typed), child, contact, reading)
                : FormPage.done(recorded.getHeaders().getLocation() + "/sent", recorded, "");
    }

    /** What happens next. It is shown to the reporter also where they may not see the child's record. */
    @GetMapping("/concerns/{id}/sent")
    ModelAndView sent(@PathVariable ConcernId id, Reading reading) {
        ModelAndView page = new ModelAndView("concern/sent");
        page.addObject("id", id);
        page.addObject("readable", records.childrenOf(id).stream()
                .allMatch(child -> records.isVisible(child, reading.by())));
        return page;
    }

    @GetMapping("/concerns/{id}")
    ModelAndView concern(@PathVariable ConcernId id, Reading reading) {
        ReadConcern.Answer concern = reading.answer(new ReadConcern(id));
        ModelAndView page = new ModelAndView("concern/concern");
        page.addObject("concern", concern);
        page.addObject("entries", entries.of(concern.entries()));
        return page;
    }

    /** Those who were chosen; where nobody could be chosen, the child or the children of the call. */
    private List<ChildId> about(
            @Nullable ChildId child, @Nullable ContactId contact, Typed typed, Recording recording) {
        Set<ChildId> about = typed.all("children").stream()
                .map(ChildId::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (child != null) {
            about.add(child);
        }
        if (about.isEmpty() && contact != null) {
            records.requireVisible(contact, recording.by());
            about.addAll(records.childrenOf(contact));
        }
        return List.copyOf(about);
    }

    private ModelAndView form(
            ModelAndView page, @Nullable ChildId child, @Nullable ContactId contact, Reading reading) {
        List<ChildId> about = child != null ? List.of(child) : ofContact(contact, reading);
        if (about.isEmpty()) {
            throw RequestRefused.notFound();
        }
        List<ChildId> known = about.stream().filter(one -> records.isVisible(one, reading.by())).toList();
        page.addObject("child", child);
        page.addObject("contact", contact);
        page.addObject("children", reading.answer(new ReadChildren(known)).children());
        page.addObject("categories", ConcernCategory.values());
        return page;
    }

    private List<ChildId> ofContact(@Nullable ContactId contact, Reading reading) {
        if (contact == null) {
            return List.of();
        }
        records.requireVisible(contact, reading.by());
        return records.childrenOf(contact);
    }
}
