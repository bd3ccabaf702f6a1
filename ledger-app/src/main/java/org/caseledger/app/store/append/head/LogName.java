package org.caseledger.app.store.append.head;

/** The two logs: one code, each with its own head, tree and retention. */
public enum LogName {
    /** What was recorded. */
    CASE("case"),
    /** Who read it. */
    ACCESS("access");

    private final String value;

    LogName(String value) {
        this.value = value;
    }

    /** Its name in the head table. */
    public String value() {
        return value;
    }

    /** Its table of entries, subjects or tiles. */
    public String table(String kind) {
        return "ledger." + value + "_" + kind;
    }
}
