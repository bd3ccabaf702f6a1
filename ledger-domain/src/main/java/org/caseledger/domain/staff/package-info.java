/**
 * The staff register: who works here, as what, and in which team.
 *
 * <p>Start reading at {@link StaffEvent}, then {@code WorkerRules}.
 */
@NullMarked
package org.caseledger.domain.staff;

import org.jspecify.annotations.NullMarked;
