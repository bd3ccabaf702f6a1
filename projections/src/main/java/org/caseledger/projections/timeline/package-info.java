/**
 * A child's timeline: every entry on the child's record, newest first, as it stood at any moment; and the same history
 * replayed step by step, or compared at two of its entries.
 *
 * <p>Start reading at {@link ReadChildTimeline}, then {@code TimelineProjector}; for replays at {@link ReplayChild}.
 */
@NullMarked
package org.caseledger.projections.timeline;

import org.jspecify.annotations.NullMarked;
