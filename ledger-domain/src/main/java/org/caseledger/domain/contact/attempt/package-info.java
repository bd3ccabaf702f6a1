/**
 * What is said when somebody is tried: by which channel and platform, for what, and what came of it.
 *
 * <p>Start reading at {@link AttemptOutcome}.
 */
@NullMarked
package org.caseledger.domain.contact.attempt;

import org.jspecify.annotations.NullMarked;
