package org.caseledger.domain.escalation.terms;

import java.util.UUID;

/** What an escalation is about. */
public record Subject(SubjectType type, UUID id) {}
