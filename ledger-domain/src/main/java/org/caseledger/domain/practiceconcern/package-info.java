/**
 * A practice concern: a staff matter that somebody must look into. It is restricted, names the contact by id only, and
 * is on no child's record.
 *
 * <p>Start reading at {@link PracticeConcernEvent}, then {@code PracticeGrounds}.
 */
@NullMarked
package org.caseledger.domain.practiceconcern;

import org.jspecify.annotations.NullMarked;
