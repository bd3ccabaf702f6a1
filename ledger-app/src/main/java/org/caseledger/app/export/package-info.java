/**
 * Bundles: a child's history with its proofs, for somebody to take away and check without the ledger.
 *
 * <p>Start reading at {@link HistoryBundles}.
 */
@NullMarked
package org.caseledger.app.export;

import org.jspecify.annotations.NullMarked;
