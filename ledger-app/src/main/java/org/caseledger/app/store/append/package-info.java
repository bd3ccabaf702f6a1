/**
 * The one append path: everything that waits goes into one batch, gets dense positions and leaves, and is committed once.
 *
 * <p>Start reading at {@link Sequencer}, then {@code batch.BatchStatement}.
 */
@NullMarked
package org.caseledger.app.store.append;

import org.jspecify.annotations.NullMarked;
