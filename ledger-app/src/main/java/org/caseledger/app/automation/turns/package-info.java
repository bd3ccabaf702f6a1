/**
 * Whose turn each item is, kept in step with the register and the escalations by the automation's own position.
 *
 * <p>Start reading at {@link org.caseledger.app.automation.turns.Owners}.
 */
@NullMarked
package org.caseledger.app.automation.turns;

import org.jspecify.annotations.NullMarked;
