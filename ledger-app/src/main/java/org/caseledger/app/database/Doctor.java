package org.caseledger.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.caseledger.app.database.login.DatabaseAddress;
import org.caseledger.app.setup.SetupProblem;
import org.springframework.core.env.Environment;

/**
 * Looks at the database of the settings without running the ledger on it, and says what a person who has to put it right
 * needs to know: each check with its result, and the SQL that makes the roles.
 */
public final class Doctor {

    private final Environment environment;

    public Doctor(Environment environment) {
        this.environment = environment;
    }

    /**
     * Prints the SQL of the roles and what was found.
     *
     * @return whether the ledger can run on this database
     */
    public boolean examine(Appendable out) {
        if (!DatabaseAddress.isExternal(environment)) {
            say(out, "SPRING_DATASOURCE_URL is not set: the ledger runs a PostgreSQL of its own.");
            return examineEmbedded(out);
        }
        say(out, "-- To be run once by a superuser in the ledger's database:");
        say(out, EmbeddedBootstrap.rolesSql());
        try {
            DatabaseAddress address = DatabaseAddress.external(environment);
            say(out, "-- What was found at " + address.place() + ":");
            return report(new DatabaseCheck(address).findings(), out);
        } catch (SetupProblem problem) {
            say(out, "refused  " + problem.sentence());
            return false;
        }
    }

    private boolean examineEmbedded(Appendable out) {
        try (LedgerDatabase database = LedgerDatabase.open(environment, DatabaseSettings.from(environment))) {
            return report(new DatabaseCheck(database.address()).findings(), out);
        } catch (SetupProblem problem) {
            say(out, "refused  " + problem.sentence());
            return false;
        }
    }

    private static boolean report(List<DatabaseCheck.Finding> findings, Appendable out) {
        findings.forEach(finding -> say(out, (finding.met() ? "good     " : "refused  ") + finding.clause()));
        return findings.stream().allMatch(DatabaseCheck.Finding::met);
    }

    private static void say(Appendable out, String line) {
        try {
            out.append(line).append(System.lineSeparator());
        } catch (IOException unprintable) {
            throw new UncheckedIOException(unprintable);
        }
    }
}
