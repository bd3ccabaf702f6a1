package org.caseledger.app.web.api.practice;

/** Something that was done about a staff matter. */
record PracticeAction(String action) {}
