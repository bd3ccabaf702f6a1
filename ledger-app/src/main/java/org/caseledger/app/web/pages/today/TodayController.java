package org.caseledger.app.web.pages.today;

import org.caseledger.app.access.decision.ChildAccess;
import org.caseledger.app.web.conventions.reading.Reading;
import org.caseledger.app.web.pages.house.House;
import org.caseledger.app.web.pages.house.Words;
import org.caseledger.projections.children.ReadChildren;
import org.caseledger.projections.escalations.EscalationItem.Status;
import org.caseledger.projections.escalations.ReadEscalationQueue;
import org.caseledger.projections.worklist.ReadWorklist;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page. */
@Controller
class TodayController {

    private static final int MOST = 50;

    private final ChildAccess access;
    private final House house;
    private final Words words;

    TodayController(ChildAccess access, House house, Words words) {
        this.access = access;
        this.house = house;
        this.words = words;
    }

    @GetMapping("/")
    ModelAndView today(Reading reading) {
        if (!house.readerRecords()) {
            return new ModelAndView("welcome");
        }
        ModelAndView page = new ModelAndView("today");
        page.addObject("inProgress", reading.answer(new ReadWorklist(reading.by().id())).contacts());
        page.addObject("returned", reading.answer(ReadEscalationQueue.of(
                new ReadEscalationQueue.Filter(Status.RETURNED, null, null, null, null, null), words.now(), MOST))
                .items());
        page.addObject("children", reading.answer(new ReadChildren(access.caseload(reading.by(), MOST))).children());
        return page;
    }
}
