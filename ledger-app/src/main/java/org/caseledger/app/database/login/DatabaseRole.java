package org.caseledger.app.database.login;

import java.util.Locale;

/** The roles of the database. A login holds no right itself: each connection becomes one of these. */
public enum DatabaseRole {
    /** Owns every table; nobody can log in as it. */
    OWNER,
    /** May become the owner, to migrate. */
    MIGRATOR,
    /** Appends entries, keeps keys and the application's own tables. */
    WRITER,
    /** Reads, and nothing else. */
    READER,
    /** Writes the projections and reads the ledger. */
    PROJECTOR;

    /** The role's name in SQL. */
    public String sqlName() {
        return "ledger_" + name().toLowerCase(Locale.ROOT);
    }

    /** Whether the login that migrates needs it, rather than the login of the running ledger. */
    public boolean isForMigrations() {
        return this == OWNER || this == MIGRATOR;
    }
}
