package org.caseledger.app.web.conventions.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.caseledger.app.web.conventions.problem.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Catches what no controller, advice or filter behind it made a problem of, so that no answer ever shows an exception. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class LastResort extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException unavailable) {
            LOG.warn("Nobody can be signed in now", unavailable);
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            ProblemWriter.write(request, response, 503, "sign-in-unavailable", "Nobody can be signed in now.");
        } catch (RuntimeException | ServletException unexpected) {
            LOG.error("A request failed unexpectedly: {} {}", request.getMethod(), request.getRequestURI(), unexpected);
            ProblemWriter.writeStatus(response, 500, request.getRequestURI());
        }
    }
}
