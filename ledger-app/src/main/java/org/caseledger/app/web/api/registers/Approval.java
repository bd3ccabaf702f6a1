package org.caseledger.app.web.api.registers;

/** That a second person agrees; there is nothing to say about it. */
record Approval() {}
