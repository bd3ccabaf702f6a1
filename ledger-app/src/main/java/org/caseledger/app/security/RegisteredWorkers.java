package org.caseledger.app.security;

import java.util.Optional;
import java.util.Set;
import org.caseledger.app.access.worker.StaffRegister;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.ids.WorkerId;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Finds the worker whom credentials that have been checked belong to. */
@Component
class RegisteredWorkers {

    private final StaffRegister register;

    RegisteredWorkers(StaffRegister register) {
        this.register = register;
    }

    /**
     * The worker of a sign-in name, in the roles the credentials claim.
     *
     * @throws BadCredentialsException when nobody of that name is on the staff register
     * @throws AuthenticationServiceException when the register cannot be read now
     */
    SignedIn signedIn(String signInName, Set<StaffRole> claimed) {
        try {
            return register.bySignIn(signInName)
                    .map(worker -> new SignedIn(worker, claimed))
                    .orElseThrow(() -> new BadCredentialsException("nobody of that name is on the staff register"));
        } catch (DataAccessException | TransactionException unreadable) {
            throw new AuthenticationServiceException("the staff register cannot be read now", unreadable);
        }
    }

    /**
     * A worker whose sign-in still holds, in the role the register gives them now; empty for somebody who is no longer on
     * it.
     *
     * @throws AuthenticationServiceException when the register cannot be read now
     */
    Optional<SignedIn> stillSignedIn(WorkerId worker) {
        try {
            return register.byId(worker).map(found -> new SignedIn(found, Set.of(found.role())));
        } catch (DataAccessException | TransactionException unreadable) {
            throw new AuthenticationServiceException("the staff register cannot be read now", unreadable);
        }
    }
}
