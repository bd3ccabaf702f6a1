/**
 * What a follower of the log could not take in. Only the sequence it belongs to waits; its later entries are parked behind
 * it, in order, and everything else flows.
 *
 * <p>Start reading at {@link ParkedEntries}.
 */
@NullMarked
package org.caseledger.projections.parked;

import org.jspecify.annotations.NullMarked;
