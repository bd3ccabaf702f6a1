package org.caseledger.domain.log.verify;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What a verification found, in the order it was found, and what it could not check. The verdict is the highest that everything found supports:
 *
 * <ul>
 *   <li>FAILED: something contradicts something else; nothing of it should be relied on.
 *   <li>SELF-CONSISTENT: it agrees with itself, but anyone could have written it.
 *   <li>SIGNED: the log itself stands for it. A log that lies could have signed another history too.
 *   <li>WITNESSED by n: so many independent witnesses saw this state of the log, each extending all states it saw before.
 * </ul>
 */
final class Report {

    private final List<String> lines = new ArrayList<>();
    private boolean signed;
    private int witnesses;

    /** Something the reader wants to know, without a judgement. */
    void says(String what, Object value) {
        lines.add("%-13s%s".formatted(what, value));
    }

    /** Something was checked and is right. */
    void checked(String what) {
        says("checked", what);
    }

    /** Something could not be checked, and why. */
    void notChecked(String what) {
        says("NOT CHECKED", what);
    }

    /** The log signed the checkpoint. */
    void signed(String by) {
        signed = true;
        checked("the checkpoint is signed by " + by);
    }

    /** A witness cosigned the checkpoint. */
    void witnessed(String by) {
        witnesses++;
        checked("the checkpoint is cosigned by " + by);
    }

    /** Ends the report of a verification in which nothing failed. */
    void print(PrintStream out) {
        lines.forEach(out::println);
        out.println("verdict      " + verdict());
    }

    /** Ends the report of a verification in which something failed. */
    void print(PrintStream out, Failed failure) {
        lines.forEach(out::println);
        out.println("verdict      FAILED: " + failure.getMessage());
    }

    private String verdict() {
        if (!signed) {
            return "SELF-CONSISTENT";
        }
        return witnesses == 0 ? "SIGNED" : "WITNESSED by " + witnesses;
    }
}
