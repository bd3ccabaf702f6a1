/**
 * The platforms calls are made with.
 *
 * <p>Start reading at {@link PlatformId}.
 */
@NullMarked
package org.caseledger.domain.platform;

import org.jspecify.annotations.NullMarked;
