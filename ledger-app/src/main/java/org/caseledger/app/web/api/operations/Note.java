package org.caseledger.app.web.api.operations;

/**
 * Why a sequence is left parked.
 *
 * @param follower who could not take it in
 * @param sequence its id, as the list of parked entries says
 * @param note a reference an operator can follow, such as the number of a ticket; never a name
 */
record Note(String follower, String sequence, String note) {}
