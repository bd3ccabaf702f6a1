/**
 * What stands after an entry, told by each projection from its own rows, for whoever replays a history.
 *
 * <p>Start reading at {@link StandingReader}.
 */
@NullMarked
package org.caseledger.projections.projector.standing;

import org.jspecify.annotations.NullMarked;
