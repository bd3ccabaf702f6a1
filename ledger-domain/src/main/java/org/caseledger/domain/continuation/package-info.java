/**
 * That a log goes on after a restore has lost entries. Start reading at
 * {@link org.caseledger.domain.continuation.ContinuationEvent}.
 */
@NullMarked
package org.caseledger.domain.continuation;

import org.jspecify.annotations.NullMarked;
