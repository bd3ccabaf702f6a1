package org.caseledger.app.access.worker;

import java.util.Optional;
import org.caseledger.domain.ids.WorkerId;

/** Who works here: between the names people sign in with and the opaque ids the ledger keeps. */
public interface StaffRegister {

    /** The worker of a sign-in name, with the role and team the register gives them now. */
    Optional<Worker> bySignIn(String signInName);

    /** The worker of an id, with the role and team the register gives them now. */
    Optional<Worker> byId(WorkerId worker);

    /** The worker of a sign-in name. */
    default Optional<WorkerId> idOf(String signInName) {
        return bySignIn(signInName).map(Worker::id);
    }

    /** The sign-in name of a worker; {@code ledger} for the ledger itself, the opaque id where there is no name. */
    String nameOf(WorkerId worker);
}
