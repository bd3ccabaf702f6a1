package org.caseledger.app.web.pages.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The sign-in page. When a form outlived its sign-in, what was typed travels with the sign-in form and is shown again to
 * its writer afterwards, to be sent with one button; nothing is recorded before.
 */
@Controller
class SignInController {

    private static final String PAGE = "signin/sign-in";
    private static final String UNSENT = "unsent.";
    private static final Set<String> NOT_TYPED = Set.of("_csrf");

    @GetMapping("/sign-in")
    ModelAndView page(
            @RequestParam(name = "next", required = false) @Nullable String next,
            @RequestParam(name = "ended", required = false) @Nullable String ended) {
        ModelAndView page = new ModelAndView(PAGE);
        page.addObject("next", next);
        page.addObject("note", ended == null ? null : "note.signed-out");
        return page;
    }

    /** The filter chain forwards to it when name and password do not fit. */
    @RequestMapping("/sign-in/refused")
    ModelAndView refused(HttpServletRequest request) {
        ModelAndView page = page(request.getParameter("next"), null);
        page.setStatus(HttpStatus.UNAUTHORIZED);
        page.addObject("note", "note.not-signed-in");
        return withUnsent(page, request.getParameter("unsentPath"), prefixed(request));
    }

    /** The filter chain forwards to it when a form came after its sign-in had ended. */
    @RequestMapping("/sign-in/again")
    ModelAndView again(@RequestAttribute("unsentPath") String path, HttpServletRequest request) {
        ModelAndView page = page(null, null);
        page.setStatus(HttpStatus.UNAUTHORIZED);
        page.addObject("note", "note.sign-in-ended");
        Map<String, List<String>> typed = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NOT_TYPED.contains(name)) {
                typed.put(name, List.of(values));
            }
        });
        return withUnsent(page, path, typed);
    }

    /** The filter chain forwards to it when the writer of an unsent form has signed in again. */
    @RequestMapping("/sign-in/unsent")
    ModelAndView unsent(@RequestParam("unsentPath") String path, HttpServletRequest request) {
        return withUnsent(new ModelAndView("signin/unsent"), path, prefixed(request));
    }

    private static ModelAndView withUnsent(
            ModelAndView page, @Nullable String path, Map<String, List<String>> typed) {
        page.addObject("unsentPath", path);
        page.addObject("unsent", typed);
        return page;
    }

    private static Map<String, List<String>> prefixed(HttpServletRequest request) {
        Map<String, List<String>> typed = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(UNSENT)) {
                typed.put(name.substring(UNSENT.length()), List.of(values));
            }
        });
        return typed;
    }
}
