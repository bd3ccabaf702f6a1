package org.caseledger.app.access.worker;

import org.caseledger.domain.StaffRole;
import org.caseledger.domain.ids.TeamCode;
import org.caseledger.domain.ids.WorkerId;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking or recording, as their credentials and the staff register say; never as a request says.
 *
 * @param team absent for those who belong to no one team
 */
public record Worker(WorkerId id, StaffRole role, @Nullable TeamCode team) {

    /** The ledger itself. */
    public static final Worker LEDGER = new Worker(WorkerId.LEDGER, StaffRole.LEDGER, null);
}
