/**
 * Builds projections again: when an operator asks for it, and by itself when a projector's version has changed.
 *
 * <p>Start reading at {@link Rebuilds}.
 */
@NullMarked
package org.caseledger.app.rebuilding;

import org.jspecify.annotations.NullMarked;
