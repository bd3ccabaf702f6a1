package org.caseledger.domain.escalation;

import java.util.UUID;

/** What an escalation is about. */
public record Subject(SubjectType type, UUID id) {}
