/**
 * What escalations wait for, and what the ledger does when they wait in vain. One node at a time looks; what it then asks
 * of an escalation is judged by the escalation itself, so that asking twice, or late, changes nothing.
 *
 * <p>Start reading at {@link org.caseledger.app.automation.deadlines.WhenDeadlinePassesThenRaiseToNextTier}.
 */
@NullMarked
package org.caseledger.app.automation.deadlines;

import org.jspecify.annotations.NullMarked;
