package org.caseledger.app.web.api.staff;

import java.time.Instant;

/** From when to when somebody is away; the end is when they are back. */
record Absence(Instant from, Instant to) {}
