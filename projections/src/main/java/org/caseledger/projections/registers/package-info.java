/**
 * The council's registers of platforms and devices.
 *
 * <p>Start reading at {@link ReadPlatforms}, then {@code RegisterProjector}.
 */
@NullMarked
package org.caseledger.projections.registers;

import org.jspecify.annotations.NullMarked;
