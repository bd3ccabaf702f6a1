package org.caseledger.app.web.api.enquiries;

/**
 * Against whom an allegation is.
 *
 * @param worker sign-in name
 */
record Allegation(String worker) {}
