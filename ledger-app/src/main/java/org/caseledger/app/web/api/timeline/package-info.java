/**
 * A child's timeline, as it stands or as it stood.
 *
 * <p>Start reading at {@link TimelineController}.
 */
@NullMarked
package org.caseledger.app.web.api.timeline;

import org.jspecify.annotations.NullMarked;
