package org.caseledger.app.web.api.staff;

import java.time.Instant;
import org.caseledger.app.web.conventions.json.MayBeInFuture;

/** From when to when somebody is away; the end is when they are back. */
record Absence(@MayBeInFuture Instant from, @MayBeInFuture Instant to) {}
