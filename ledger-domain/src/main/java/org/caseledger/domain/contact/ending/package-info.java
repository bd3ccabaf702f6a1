/**
 * How a contact comes to its end before its time, or is carried on although it might have ended.
 *
 * <p>Start reading at {@link TerminationReason}.
 */
@NullMarked
package org.caseledger.domain.contact.ending;

import org.jspecify.annotations.NullMarked;
