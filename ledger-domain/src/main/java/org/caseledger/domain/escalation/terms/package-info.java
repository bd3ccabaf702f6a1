/**
 * The words an escalation is spoken of in: its queue, what it is about, what is due, what was decided.
 *
 * <p>Start reading at {@link DueStep}.
 */
@NullMarked
package org.caseledger.domain.escalation.terms;

import org.jspecify.annotations.NullMarked;
