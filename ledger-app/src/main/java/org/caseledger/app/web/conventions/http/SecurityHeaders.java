package org.caseledger.app.web.conventions.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Headers that every answer carries, errors included: nothing is cached, framed or sniffed. Answers to programs run no
 * script at all; pages run only the scripts that carry the nonce of this very answer. It goes before all other filters, so
 * that what they refuse carries them too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class SecurityHeaders extends OncePerRequestFilter {

    private static final Map<String, String> ALWAYS = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy",
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");

    /** The request attribute that holds the nonce of the page's scripts. */
    public static final String NONCE = "nonce";

    private static final List<String> PROGRAMS = List.of("/api/", "/actuator/", "/v3/", "/ledger/");
    private static final String NO_MORE_OF_PAGES = " 'strict-dynamic'; style-src 'self';"
            + " img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    /** Sets them on an answer that no filter sees. */
    public static void writeTo(HttpServletResponse response) {
        ALWAYS.forEach(response::setHeader);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        writeTo(response);
        if (PROGRAMS.stream().noneMatch(request.getRequestURI()::startsWith)) {
            String nonce = nonce();
            request.setAttribute(NONCE, nonce);
            response.setHeader("Content-Security-Policy",
                    "default-src 'none'; script-src 'nonce-" + nonce + "'" + NO_MORE_OF_PAGES);
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", ONE_YEAR);
        }
        chain.doFilter(request, response);
    }

    private static String nonce() {
        byte[] random = new byte[NONCE_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
