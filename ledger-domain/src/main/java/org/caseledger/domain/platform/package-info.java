/**
 * The platforms calls are made with: what was found out about each, and what the council says of it.
 *
 * <p>Start reading at {@link PlatformEvent}, then {@code PlatformRules}.
 */
@NullMarked
package org.caseledger.domain.platform;

import org.jspecify.annotations.NullMarked;
