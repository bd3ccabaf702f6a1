package org.caseledger.app.security.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookie that holds a sign-in's token: for this host only, out of reach of scripts, never sent from another site's
 * forms, and over TLS only where the page came over TLS.
 */
public final class SignInCookie {

    private static final String PLAIN = "case-ledger";
    private static final String SECURE = "__Host-case-ledger";

    private SignInCookie() {}

    /** The token the browser sent. */
    public static Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name(request)))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Gives the browser a token. */
    public static void give(HttpServletRequest request, HttpServletResponse response, String token) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, token).build().toString());
    }

    /** Takes the token from the browser. */
    public static void take(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "").maxAge(0).build().toString());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String token) {
        return ResponseCookie.from(name(request), token)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? SECURE : PLAIN;
    }
}
