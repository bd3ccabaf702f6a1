/**
 * The managers' queue: what waits for a manager, how urgent it is and by when, as it stands and as it stood.
 *
 * <p>Start reading at {@link ReadEscalationQueue}, then {@code EscalationProjector}.
 */
@NullMarked
package org.caseledger.projections.escalations;

import org.jspecify.annotations.NullMarked;
