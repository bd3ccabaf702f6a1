/**
 * What a manager must look at: raised, acknowledged, decided, resolved, and by when.
 *
 * <p>Start reading at {@link EscalationEvent}, then {@code EscalationRules}.
 */
@NullMarked
package org.caseledger.domain.escalation;

import org.jspecify.annotations.NullMarked;
