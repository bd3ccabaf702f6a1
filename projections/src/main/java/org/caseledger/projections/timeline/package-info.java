/**
 * A child's timeline: every entry on the child's record, newest first, as it stood at any moment.
 *
 * <p>Start reading at {@link ReadChildTimeline}, then {@code TimelineProjector}.
 */
@NullMarked
package org.caseledger.projections.timeline;

import org.jspecify.annotations.NullMarked;
