/**
 * A child's record as such: who the child is and who works with them.
 *
 * <p>Start reading at {@link ReadChild}, then {@code ChildProjector}.
 */
@NullMarked
package org.caseledger.projections.children;

import org.jspecify.annotations.NullMarked;
