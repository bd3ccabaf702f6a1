package org.caseledger.app.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Who is not let in sees a page: the sign-in page, with what they had typed kept where a form outlived its sign-in, or a
 * page that says why. Who does not ask for a page is told as programs are.
 */
final class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** The field of the sign-in form that names the form that was not sent. */
    static final String UNSENT = "unsentPath";

    private final Refusals programs;

    PageRefusals(Refusals programs) {
        this.programs = programs;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if (!wantsPage(request)) {
            programs.commence(request, response, refused);
        } else if (PageSecurity.changes(HttpMethod.valueOf(request.getMethod()))) {
            request.setAttribute(UNSENT, request.getRequestURI());
            request.getRequestDispatcher("/sign-in/again").forward(request, response);
        } else {
            String asked = request.getRequestURI()
                    + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(
                    HttpHeaders.LOCATION,
                    asked.equals("/")
                            ? "/sign-in"
                            : "/sign-in?next=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (!wantsPage(request)) {
            programs.handle(request, response, denied);
        } else {
            response.sendError(
                    WhoMayCall.at(request.getRequestURI()).isEmpty() && !(denied instanceof CsrfException)
                            ? HttpServletResponse.SC_NOT_FOUND
                            : HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }
}
