package org.caseledger.app.web.api.retention;

/** That another person approves what was asked for; there is nothing else to say. */
record Approval() {}
