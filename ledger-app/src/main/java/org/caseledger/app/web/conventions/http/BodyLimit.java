package org.caseledger.app.web.conventions.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.caseledger.app.web.conventions.problem.ProblemWriter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies over 256 KB, whether they announce their size or come in chunks, and keeps the exact bytes of the others
 * for the fingerprint of the idempotency key. It stands behind the sign-in, so that only those signed in fill memory.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class BodyLimit extends OncePerRequestFilter {

    static final int LARGEST = 256 * 1024;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getContentLengthLong() > LARGEST
                ? null
                : request.getInputStream().readNBytes(LARGEST + 1);
        if (body == null || body.length > LARGEST) {
            ProblemWriter.write(request, response, 413, "body-too-large", "A body holds at most 256 KB.");
            return;
        }
        chain.doFilter(new KeptBody(request, body), response);
    }
}
