package org.caseledger.app.access.decision;

import java.util.Set;
import org.caseledger.app.access.worker.Worker;
import org.caseledger.domain.StaffRole;
import org.caseledger.projections.practice.PracticeScope;

/**
 * Which staff matters somebody may look into: information governance all, a line manager those of the people they manage,
 * the designated officer allegations. Nobody one about themselves.
 */
final class PracticeAccess {

    static final Set<StaffRole> LOOK_INTO_STAFF_MATTERS = Set.of(
            StaffRole.INFORMATION_GOVERNANCE, StaffRole.TEAM_MANAGER, StaffRole.SERVICE_MANAGER, StaffRole.LADO);

    private PracticeAccess() {}

    static PracticeScope scopeOf(Worker asker) {
        return switch (asker.role()) {
            case INFORMATION_GOVERNANCE, LEDGER -> new PracticeScope(asker.id(), true, true, null, true);
            case TEAM_MANAGER -> new PracticeScope(asker.id(), false, false, asker.team(), false);
            case SERVICE_MANAGER -> new PracticeScope(asker.id(), false, false, null, true);
            case LADO -> new PracticeScope(asker.id(), false, true, null, false);
            case PRACTITIONER, EDT, INSPECTOR, SYSTEM_ADMIN -> PracticeScope.nothing(asker.id());
        };
    }
}
