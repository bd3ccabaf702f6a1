package org.caseledger.app.web.pages.house;

import org.caseledger.app.access.Questions;
import org.caseledger.app.recording.Recorder;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.caseledger.domain.RuleBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What a reader sees when a page cannot be shown: why, in plain words, and whom to telephone. */
@ControllerAdvice(basePackages = "org.caseledger.app.web.pages")
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    @ExceptionHandler
    ModelAndView refused(RequestRefused refused) {
        return page(HttpStatus.valueOf(refused.status()));
    }

    @ExceptionHandler
    ModelAndView broken(RuleBroken broken) {
        return page(switch (broken.kind()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case NOT_ACCEPTABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
        });
    }

    /** A path with something in it that is no id. */
    @ExceptionHandler
    ModelAndView malformed(MethodArgumentTypeMismatchException malformed) {
        return page(HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler({Recorder.LedgerUnavailable.class, Questions.ReadingNotRecorded.class,
        Questions.ProjectionBehind.class, DataAccessException.class, CannotCreateTransactionException.class})
    ModelAndView unavailable(RuntimeException failed) {
        LOG.warn("A page could not be shown: {}", failed.getMessage());
        return page(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static ModelAndView page(HttpStatus status) {
        ModelAndView page = new ModelAndView("problem");
        page.setStatus(status);
        page.addObject("status", status.value());
        return page;
    }
}
