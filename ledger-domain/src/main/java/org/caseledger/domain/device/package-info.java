/**
 * The council's devices: who had which when.
 *
 * <p>Start reading at {@link DeviceEvent}, then {@code DeviceRules}.
 */
@NullMarked
package org.caseledger.domain.device;

import org.jspecify.annotations.NullMarked;
