package org.caseledger.app.web.api.operations;

/**
 * A sequence that waits.
 *
 * @param follower who could not take it in
 * @param sequence its id, as the list of parked entries says
 */
record Waiting(String follower, String sequence) {}
