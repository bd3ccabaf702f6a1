/**
 * How a command becomes an entry: the worker on the envelope, the idempotency key, the answer with its position.
 *
 * <p>Start reading at {@link Recorder}.
 */
@NullMarked
package org.caseledger.app.recording;

import org.jspecify.annotations.NullMarked;
