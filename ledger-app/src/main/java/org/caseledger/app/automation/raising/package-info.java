/**
 * What one fact by itself asks for: an escalation, or a practice concern.
 *
 * <p>Start reading at {@link EscalationRaiser}, then {@code WhenFactAsksForSomebodyThenEscalate}.
 */
@NullMarked
package org.caseledger.app.automation.raising;

import org.jspecify.annotations.NullMarked;
