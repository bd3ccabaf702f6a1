/**
 * The council's own registers: its rules, its platforms, its devices. One person proposes, another approves.
 *
 * <p>Start reading at {@link PoliciesController}.
 */
@NullMarked
package org.caseledger.app.web.api.registers;

import org.jspecify.annotations.NullMarked;
