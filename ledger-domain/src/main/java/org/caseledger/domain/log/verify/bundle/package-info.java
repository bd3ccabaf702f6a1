/**
 * Checks a bundle: one child's history with its proofs.
 *
 * <p>Start reading at {@link org.caseledger.domain.log.verify.bundle.BundleCheck}, which says in which order.
 */
@NullMarked
package org.caseledger.domain.log.verify.bundle;

import org.jspecify.annotations.NullMarked;
