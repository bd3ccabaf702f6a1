package org.caseledger.app.automation;

/**
 * Something the ledger does by itself: a class with handlers for facts, all of which are read by one processor whose
 * position is kept with the application and never with the projections, so that a rebuild repeats no side effect.
 */
public interface Automation {

    /** The processor that all automations are read by. */
    String PROCESSOR = "automation";
}
