/**
 * The devices calls are made with.
 *
 * <p>Start reading at {@link DeviceUse}.
 */
@NullMarked
package org.caseledger.domain.device;

import org.jspecify.annotations.NullMarked;
