/**
 * The staff register: who works here, as what, and in which team.
 *
 * <p>Start reading at {@link StaffController}.
 */
@NullMarked
package org.caseledger.app.web.api.staff;

import org.jspecify.annotations.NullMarked;
