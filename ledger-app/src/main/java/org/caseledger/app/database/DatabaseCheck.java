package org.caseledger.app.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.caseledger.app.database.login.DatabaseAddress;
import org.caseledger.app.database.login.DatabaseAddress.Login;
import org.caseledger.app.database.login.DatabaseRole;
import org.caseledger.app.setup.SetupProblem;

/**
 * Asks a server, embedded or not, whether it keeps what it acknowledges and whether it knows the ledger's roles. A ledger
 * on a server that forgets a commit in a power cut would give receipts for records it does not have, so it refuses to run.
 */
final class DatabaseCheck {

    private static final int OLDEST = 15;

    private final DatabaseAddress address;

    DatabaseCheck(DatabaseAddress address) {
        this.address = address;
    }

    /**
     * One thing looked at.
     *
     * @param met whether it is as it must be
     * @param clause what was found, and, where it is not met, what must be
     */
    record Finding(boolean met, String clause) {

        private static Finding of(boolean met, String found, String wanted) {
            return new Finding(met, met ? found : found + " and " + wanted);
        }
    }

    /** @throws SetupProblem naming everything that is not as it must be */
    void refuseUnlessMet() {
        String unmet = findings().stream()
                .filter(finding -> !finding.met())
                .map(Finding::clause)
                .collect(Collectors.joining("; "));
        if (!unmet.isEmpty()) {
            throw new SetupProblem("The database at " + address.place() + " is refused: " + unmet + ".");
        }
    }

    /**
     * Everything looked at, in a fixed order, as the login of the running ledger sees it.
     *
     * @throws SetupProblem when the server does not answer or does not let that login in
     */
    List<Finding> findings() {
        try (Connection connection = address.connect(address.application())) {
            List<Finding> findings = new ArrayList<>(durability(connection));
            findings.add(roles(connection));
            return findings;
        } catch (SQLException refused) {
            throw SetupProblem.because(
                    "The database at " + address.place() + " cannot be used as "
                            + address.application().user(),
                    refused);
        }
    }

    private static List<Finding> durability(Connection connection) throws SQLException {
        String query = "SELECT current_setting('server_version_num')::int / 10000, current_setting('server_version'),"
                + " current_setting('fsync'), current_setting('synchronous_commit'),"
                + " current_setting('full_page_writes'), current_setting('data_checksums'), pg_is_in_recovery(),"
                + " session_user, (SELECT rolsuper FROM pg_roles WHERE rolname = session_user)";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return List.of(
                    Finding.of(
                            row.getInt(1) >= OLDEST,
                            "the server is PostgreSQL " + row.getString(2),
                            "must be " + OLDEST + " or newer"),
                    on("fsync", row.getString(3)),
                    Finding.of(
                            !"off".equals(row.getString(4)),
                            "synchronous_commit is " + row.getString(4),
                            "must not be"),
                    on("full_page_writes", row.getString(5)),
                    on("data_checksums", row.getString(6)),
                    Finding.of(
                            !row.getBoolean(7),
                            "the server is " + (row.getBoolean(7) ? "a standby" : "no standby"),
                            "must be the primary"),
                    Finding.of(
                            !row.getBoolean(9),
                            "the login " + row.getString(8) + " is " + (row.getBoolean(9) ? "a" : "no") + " superuser",
                            "must not be"));
        }
    }

    private static Finding on(String setting, String found) {
        return Finding.of("on".equals(found), setting + " is " + found, "must be on");
    }

    private Finding roles(Connection connection) throws SQLException {
        List<String> missing = new ArrayList<>();
        for (DatabaseRole role : DatabaseRole.values()) {
            if (!isTrue(connection, "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = ?)", role.sqlName())) {
                missing.add(role.sqlName());
            }
        }
        if (!missing.isEmpty()) {
            return Finding.of(
                    false,
                    "the roles " + String.join(", ", missing) + " are missing",
                    "must be made with the SQL that the command doctor prints");
        }
        if (!isTrue(connection, "SELECT has_database_privilege('ledger_owner', current_database(), 'CREATE')")) {
            return Finding.of(
                    false,
                    "the role ledger_owner may not make schemas in this database",
                    "must be allowed to with the SQL that the command doctor prints");
        }
        List<String> ungranted = new ArrayList<>();
        for (DatabaseRole role : DatabaseRole.values()) {
            Login login = role.isForMigrations() ? address.migrator() : address.application();
            if (!isTrue(connection, "SELECT pg_has_role(?, ?, 'MEMBER')", login.user(), role.sqlName())) {
                ungranted.add(role.sqlName() + " to " + login.user());
            }
        }
        return Finding.of(
                ungranted.isEmpty(),
                ungranted.isEmpty()
                        ? "the roles are there and granted"
                        : "the logins lack roles: a superuser has to grant " + String.join(", ", ungranted),
                "can do so with the SQL that the command doctor prints");
    }

    private static boolean isTrue(Connection connection, String question, String... names) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            for (int index = 0; index < names.length; index++) {
                statement.setString(index + 1, names[index]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
