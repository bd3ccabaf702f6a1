package org.caseledger.projections.entry.opened;

import java.util.Optional;
import org.caseledger.domain.ids.WorkerId;

/** How workers are named in answers: by their sign-in name, which is in no leaf and in no row. */
public interface WorkerNames {

    /** The sign-in name; {@code ledger} for the ledger itself; the opaque id where there is no name to be had. */
    String nameOf(WorkerId worker);

    /** The worker of a sign-in name, where the staff register has one. */
    Optional<WorkerId> named(String signInName);
}
