package org.caseledger.app.web.pages.child;

import java.util.List;
import org.caseledger.app.web.conventions.finding.ChildSearch;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.caseledger.app.web.conventions.reading.ListWindow;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.pages.form.FormPage;
import org.caseledger.app.web.pages.form.Typed;
import org.caseledger.projections.search.SearchChildren;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Finds a child. What is looked for is in the form, so that no name is ever in an address. */
@Controller
class FindController {

    private static final String PAGE = "child/find";
    private static final ListWindow FIRST = new ListWindow(null, null, null, null, null);

    private final ChildSearch children;

    FindController(ChildSearch children) {
        this.children = children;
    }

    @GetMapping("/children")
    ModelAndView ask() {
        return FormPage.shown(PAGE, Typed.nothing());
    }

    @PostMapping("/children")
    ModelAndView find(Typed typed, Reading reading) {
        String text = typed.text("text").strip();
        try {
            SearchChildren question = children.of(text, FIRST);
            List<SearchChildren.Found> found = reading.answer(question).items();
            ModelAndView page = FormPage.shown(PAGE, typed);
            page.addObject("found", found);
            return page;
        } catch (RequestRefused refused) {
            if (refused.status() == 404) {
                throw refused;
            }
            typed.refuse("text", "refused." + refused.code());
            return FormPage.again(PAGE, typed);
        }
    }
}
