package org.caseledger.app.web.api.staff;

/** That what was proposed shall hold: it says nothing more. */
record Approval() {}
