package org.caseledger.app.web.api.afterwards;

/** Something to be added to a finished contact. */
record Note(String text) {}
