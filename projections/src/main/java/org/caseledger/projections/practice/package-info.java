/**
 * Practice concerns: staff matters that somebody looks into, seen by few and on no child's record.
 *
 * <p>Start reading at {@link ReadPracticeConcerns}, then {@code PracticeConcernProjector}.
 */
@NullMarked
package org.caseledger.projections.practice;

import org.jspecify.annotations.NullMarked;
