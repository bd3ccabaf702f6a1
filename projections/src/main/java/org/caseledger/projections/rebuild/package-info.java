/**
 * Builds projections again beside the live ones, and exchanges them.
 *
 * <p>Start reading at {@link Rebuild}.
 */
@NullMarked
package org.caseledger.projections.rebuild;

import org.jspecify.annotations.NullMarked;
