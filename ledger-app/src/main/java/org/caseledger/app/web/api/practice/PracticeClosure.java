package org.caseledger.app.web.api.practice;

import org.caseledger.domain.practiceconcern.terms.PracticeOutcome;

/**
 * That a staff matter came to its end.
 *
 * @param ladoConsidered whether the designated officer's threshold was considered
 */
record PracticeClosure(PracticeOutcome outcome, boolean ladoConsidered, String rationale) {}
