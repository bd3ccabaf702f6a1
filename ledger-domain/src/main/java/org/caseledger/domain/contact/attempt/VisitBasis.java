package org.caseledger.domain.contact.attempt;

import org.caseledger.domain.ids.WorkerId;

/**
 * Why a visit from afar counts as one the law requires.
 *
 * @param nominatedOfficer who recommended it
 */
public record VisitBasis(LegalBasis legalBasis, WorkerId nominatedOfficer) {}
