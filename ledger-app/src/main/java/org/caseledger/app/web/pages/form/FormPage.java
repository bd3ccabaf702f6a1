package org.caseledger.app.web.pages.form;

import java.util.UUID;
import org.caseledger.app.web.conventions.recording.Recording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A page with a form: as it is shown first, and as it comes back when something is wrong. */
public final class FormPage {

    private FormPage() {}

    /** The form with a fresh key: sending it twice records once. */
    public static ModelAndView shown(String template, Typed typed) {
        return page(template, typed, UUID.randomUUID().toString());
    }

    /**
     * The form as it was sent, with everything that is wrong. The key is fresh, since another text is another record; only
     * where nobody knows what became of it, it stays.
     */
    public static ModelAndView again(String template, Typed typed) {
        ModelAndView page = typed.keepsKey() ? page(template, typed, typed.text("key")) : shown(template, typed);
        page.setStatus(typed.keepsKey() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Leads on to what was recorded, which the next page then shows. */
    public static ModelAndView done(ResponseEntity<?> recorded) {
        return done(String.valueOf(recorded.getHeaders().getLocation()), recorded, "");
    }

    /**
     * Leads on to a page that shows what was recorded.
     *
     * @param said what that page says has been done, a key of {@code messages.properties} after {@code done.}
     */
    public static ModelAndView done(String path, ResponseEntity<?> recorded, String said) {
        String position = recorded.getHeaders().getFirst(Recording.POSITION_HEADER);
        RedirectView next = new RedirectView(
                path + "?position=" + position + (said.isEmpty() ? "" : "&done=" + said), false, false, false);
        next.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(next);
    }

    private static ModelAndView page(String template, Typed typed, String key) {
        ModelAndView page = new ModelAndView(template);
        page.addObject("typed", typed);
        page.addObject("key", key);
        return page;
    }
}
