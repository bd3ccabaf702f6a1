package org.caseledger.app.web.api.escalations;

/** That a manager took notice; there is nothing else to say. */
record Acknowledgement() {}
