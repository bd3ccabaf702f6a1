package org.caseledger.domain.escalation.terms;

import org.caseledger.domain.time.Deadline;

/** Something that must have happened to an escalation by a due time. */
public record DueStep(Step step, Deadline deadline) {}
