/**
 * What every call that records has in common: an idempotency key, the state the caller has seen, the answer with its
 * position.
 *
 * <p>Start reading at {@link Recording}.
 */
@NullMarked
package org.caseledger.app.web.conventions.recording;

import org.jspecify.annotations.NullMarked;
