/**
 * What is seen and heard on a contact: who was there and where, how the child was seen, what was said.
 *
 * <p>Start reading at {@link Participant}.
 */
@NullMarked
package org.caseledger.domain.contact.observed;

import org.jspecify.annotations.NullMarked;
