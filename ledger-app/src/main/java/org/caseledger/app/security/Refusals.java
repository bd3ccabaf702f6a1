package org.caseledger.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.caseledger.app.web.conventions.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Tells who is not let in why: not signed in, no such route, no such method, not in this role. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final boolean demoAccounts;

    Refusals(boolean demoAccounts) {
        this.demoAccounts = demoAccounts;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            ProblemWriter.write(request, response, 503, "sign-in-unavailable", "Nobody can be signed in now.");
            return;
        }
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                demoAccounts ? "Basic realm=\"Case Ledger\", charset=\"UTF-8\"" : "Bearer");
        ProblemWriter.write(
                request, response, 401, "not-signed-in",
                "Sign in with the credentials of somebody on the staff register.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        List<WhoMayCall.Route> routes = WhoMayCall.at(request.getRequestURI());
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        if (routes.isEmpty()) {
            ProblemWriter.writeNotFound(request, response);
        } else if (routes.stream().noneMatch(route -> route.allows(method))) {
            response.setHeader(
                    HttpHeaders.ALLOW,
                    routes.stream().map(route -> route.method().name()).distinct().collect(Collectors.joining(", ")));
            ProblemWriter.writeStatus(response, 405, request.getRequestURI());
        } else {
            ProblemWriter.writeStatus(response, 403, request.getRequestURI());
        }
    }
}
