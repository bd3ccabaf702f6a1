package org.caseledger.app.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.app.security.session.SignInCookie;
import org.caseledger.app.security.session.SignIns;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Leads on from the sign-in page: to the page that was asked for, or, where a sign-in had ended in the middle of a form, to
 * what was typed in it. That is shown to the worker who typed it and to nobody else.
 */
final class AfterSignIn implements AuthenticationSuccessHandler {

    private static final String HOME = "/";

    private final SignIns signIns;

    AfterSignIn(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException, ServletException {
        String unsent = request.getParameter(PageRefusals.UNSENT);
        if (unsent != null && isOurs(unsent) && isTheSame(request, signedIn)) {
            request.getRequestDispatcher("/sign-in/unsent").forward(request, response);
            return;
        }
        String next = request.getParameter("next");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", next != null && isOurs(next) ? next : HOME);
    }

    /** A path on this server, and nothing that a browser could take for another one. */
    private static boolean isOurs(String path) {
        return path.matches("/[A-Za-z0-9/_-]*(\\?[A-Za-z0-9=&_.:%-]*)?") && !path.startsWith("//");
    }

    private boolean isTheSame(HttpServletRequest request, Authentication signedIn) {
        return SignInCookie.of(request)
                .flatMap(signIns::find)
                .filter(held -> signedIn.getPrincipal() instanceof Worker worker && worker.id().equals(held.worker()))
                .isPresent();
    }
}
