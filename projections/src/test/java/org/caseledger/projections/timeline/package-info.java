/** Facts about timelines. */
@NullMarked
package org.caseledger.projections.timeline;

import org.jspecify.annotations.NullMarked;
