package org.caseledger.app.accounts;

import java.util.List;
import java.util.Optional;
import org.caseledger.domain.StaffRole;
import org.caseledger.domain.ids.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * An account of the try-out ledger. Its password is its name, which anybody may know: it exists only where nobody but the
 * machine's own user can reach the server.
 *
 * @param name sign-in name and password
 * @param team absent for those who belong to no one team
 */
public record DemoAccount(String name, StaffRole role, @Nullable TeamCode team) {

    private static final TeamCode NORTH = new TeamCode("north");
    private static final TeamCode SOUTH = new TeamCode("south");

    private static final List<DemoAccount> ALL = List.of(
            new DemoAccount("practitioner", StaffRole.PRACTITIONER, NORTH),
            new DemoAccount("practitioner2", StaffRole.PRACTITIONER, SOUTH),
            new DemoAccount("manager", StaffRole.TEAM_MANAGER, NORTH),
            new DemoAccount("manager2", StaffRole.TEAM_MANAGER, SOUTH),
            new DemoAccount("service-manager", StaffRole.SERVICE_MANAGER, null),
            new DemoAccount("edt", StaffRole.EDT, null),
            new DemoAccount("lado", StaffRole.LADO, null),
            new DemoAccount("inspector", StaffRole.INSPECTOR, null),
            new DemoAccount("governance", StaffRole.INFORMATION_GOVERNANCE, null),
            new DemoAccount("admin", StaffRole.SYSTEM_ADMIN, null));

    /** All of them; the staff register of a try-out ledger begins with these. */
    public static List<DemoAccount> all() {
        return ALL;
    }

    /** The account of that sign-in name. */
    public static Optional<DemoAccount> named(String name) {
        return ALL.stream().filter(account -> account.name.equals(name)).findFirst();
    }
}
