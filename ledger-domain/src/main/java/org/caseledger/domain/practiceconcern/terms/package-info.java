/**
 * The words in which a practice concern is spoken of.
 *
 * <p>Start reading at {@link PracticeConcernType}.
 */
@NullMarked
package org.caseledger.domain.practiceconcern.terms;

import org.jspecify.annotations.NullMarked;
