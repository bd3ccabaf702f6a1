package org.caseledger.domain.log.verify.report;

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
 *   <li>TIMESTAMPED: a time-stamping authority that the inspector trusts saw a signed state of the log. It does not know of other states.
 *   <li>WITNESSED by n: so many independent witnesses saw this state of the log, each extending all states it saw before.
 * </ul>
 */
public final class Report {

    private final List<String> lines = new ArrayList<>();
    private boolean signed;
    private boolean timeStamped;
    private int witnesses;

    /**
     * Something the reader wants to know, without a judgement.
     *
     * @param what in a word
     * @param value as found
     */
    public void says(String what, Object value) {
        lines.add("%-13s%s".formatted(what, value));
    }

    /**
     * Something was checked and is right.
     *
     * @param what as a sentence
     */
    public void checked(String what) {
        says("checked", what);
    }

    /**
     * Something could not be checked, and why.
     *
     * @param what as a sentence
     */
    public void notChecked(String what) {
        says("NOT CHECKED", what);
    }

    /**
     * The log signed the checkpoint.
     *
     * @param by its key
     */
    public void signed(String by) {
        signed = true;
        checked("the checkpoint is signed by " + by);
    }

    /**
     * An authority that is trusted put a time on a checkpoint that is signed.
     *
     * @param what as a sentence
     */
    public void timeStamped(String what) {
        timeStamped = true;
        checked(what);
    }

    /**
     * A witness cosigned the checkpoint.
     *
     * @param by its name and when
     */
    public void witnessed(String by) {
        witnesses++;
        checked("the checkpoint is cosigned by " + by);
    }

    /** Ends the report of a verification in which nothing failed. */
    public void print(PrintStream out) {
        lines.forEach(out::println);
        out.println("verdict      " + verdict());
    }

    /** Ends the report of a verification in which something failed. */
    public void print(PrintStream out, Failed failure) {
        lines.forEach(out::println);
        out.println("verdict      FAILED: " + failure.getMessage());
    }

    private String verdict() {
        if (!signed) {
            return "SELF-CONSISTENT";
        }
        if (witnesses > 0) {
            return "WITNESSED by " + witnesses;
        }
        return timeStamped ? "TIMESTAMPED" : "SIGNED";
    }
}
