package org.caseledger.app.web.api.registers;

import java.time.Instant;
import org.caseledger.app.web.conventions.json.MayBeInFuture;

/** For how long a consumer product may be used all the same, and why. */
record NewException(@MayBeInFuture Instant from, @MayBeInFuture Instant until, String reason) {}
