/**
 * The staff register: who works here, in which role and team.
 *
 * <p>Start reading at {@link ReadStaff}, then {@code StaffProjector}.
 */
@NullMarked
package org.caseledger.projections.staff;

import org.jspecify.annotations.NullMarked;
