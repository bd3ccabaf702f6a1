package org.caseledger.app.web.api.testclock;

import java.time.Instant;
import org.caseledger.app.web.conventions.json.MayBeInFuture;

/** What the clock is to show; it goes on from there. */
record NewTime(@MayBeInFuture Instant now) {}
