package org.caseledger.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.pattern.PathPattern;

/** Lets a request through when {@link WhoMayCall} has a line for it that names the caller's role. */
final class RouteAccess implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
        Authentication authentication = caller.get();
        return new AuthorizationDecision(
                authentication != null
                        && authentication.isAuthenticated()
                        && allowed(context.getRequest(), authentication.getAuthorities()));
    }

    private static boolean allowed(HttpServletRequest request, Collection<? extends GrantedAuthority> authorities) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        List<WhoMayCall.Route> routes = WhoMayCall.at(request.getRequestURI()).stream()
                .filter(route -> route.allows(method))
                .toList();
        return routes.stream()
                .filter(route -> routes.stream().noneMatch(other -> isCloser(other, route)))
                .flatMap(route -> route.roles().stream())
                .map(SignedIn::authority)
                .anyMatch(needed -> authorities.stream()
                        .anyMatch(authority -> needed.equals(authority.getAuthority())));
    }

    /** {@code /contacts/new} is closer than {@code /contacts/{id}}, which it would fit too. */
    private static boolean isCloser(WhoMayCall.Route one, WhoMayCall.Route other) {
        return PathPattern.SPECIFICITY_COMPARATOR.compare(one.pattern(), other.pattern()) < 0
                && !one.pattern().equals(other.pattern());
    }
}
