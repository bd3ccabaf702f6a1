package org.caseledger.app.web.api.registers;

import java.time.Instant;

/** When a device came back. */
record NewReturn(Instant at) {}
