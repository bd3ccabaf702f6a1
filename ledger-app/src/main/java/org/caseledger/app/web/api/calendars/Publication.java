package org.caseledger.app.web.api.calendars;

/** That the proposed calendar shall hold: it says nothing more. */
record Publication() {}
