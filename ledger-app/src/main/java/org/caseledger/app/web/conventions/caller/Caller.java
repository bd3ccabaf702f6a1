package org.caseledger.app.web.conventions.caller;

import org.caseledger.app.access.worker.Worker;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The worker who signed in for the current request. */
public final class Caller {

    private Caller() {}

    /**
     * The worker, as the credentials and the staff register say.
     *
     * @throws AuthenticationCredentialsNotFoundException when nobody signed in, which no route of the API allows
     */
    public static Worker worker() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Worker worker) {
            return worker;
        }
        throw new AuthenticationCredentialsNotFoundException("nobody has signed in");
    }
}
