/**
 * A child's record: who the child is and who works with them.
 *
 * <p>Start reading at {@link ChildEvent}, then {@code ChildRules}.
 */
@NullMarked
package org.caseledger.domain.child;

import org.jspecify.annotations.NullMarked;
