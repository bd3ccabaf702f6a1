package org.caseledger.app.security.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.domain.ids.WorkerId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Finds who is signed in by the cookie, anew at each request: somebody who left or changed their role is treated so from
 * the very next one.
 */
public final class SignInRepository implements SecurityContextRepository {

    private final SignIns signIns;
    private final Function<WorkerId, Optional<? extends Authentication>> workers;

    /** @param workers the worker of an id as the staff register knows them now, empty for somebody who has left */
    public SignInRepository(SignIns signIns, Function<WorkerId, Optional<? extends Authentication>> workers) {
        this.signIns = signIns;
        this.workers = workers;
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return contextOf(exchange.getRequest());
    }

    private SecurityContext contextOf(HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        SignInCookie.of(request)
                .flatMap(signIns::find)
                .filter(SignIns.Held::lasts)
                .flatMap(held -> workers.apply(held.worker()))
                .ifPresent(context::setAuthentication);
        return context;
    }

    /** Signs in, when Spring Security has checked the credentials; nothing else changes who is signed in. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication signedIn = context.getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof Worker worker) {
            SignInCookie.of(request).ifPresent(signIns::end);
            SignInCookie.give(request, response, signIns.begin(worker.id()));
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SignInCookie.of(request).isPresent();
    }
}
