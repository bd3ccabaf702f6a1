package org.caseledger.app.automation.deadlines;

/** Something the ledger looks for again and again, on one node at a time; looking twice, or late, changes nothing. */
public interface Look {

    /** The name the nodes agree by on whose turn it is. */
    String name();

    /**
     * Looks once.
     *
     * @throws org.caseledger.app.recording.Recorder.LedgerUnavailable when something could not be recorded; the next look
     *     finds it again
     */
    void look();
}
