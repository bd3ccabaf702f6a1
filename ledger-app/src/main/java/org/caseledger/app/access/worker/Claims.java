package org.caseledger.app.access.worker;

import org.caseledger.domain.Claim;

/** How the values of claims are hashed, so that what is claimed at an append is found when it is asked for. */
public final class Claims {

    private Claims() {}

    /** The purpose under which the vault hashes values of a scope. */
    public static String purpose(Claim.Scope scope) {
        return "claim-" + scope;
    }
}
