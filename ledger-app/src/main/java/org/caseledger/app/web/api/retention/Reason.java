package org.caseledger.app.web.api.retention;

/** Why a hold begins or ends, or why something asked for is not wanted any more. */
record Reason(String reason) {}
