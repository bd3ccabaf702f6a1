/**
 * Which escalations follow from what was recorded: one fact alone, several facts together, or nothing recorded for too
 * long. All of it is pure; who counts and who looks is elsewhere.
 *
 * <p>Start reading at {@link EscalationGrounds}.
 */
@NullMarked
package org.caseledger.domain.escalation.raising;

import org.jspecify.annotations.NullMarked;
