/**
 * The ledger itself, for whoever wants to check it: entries as they are hashed, checkpoints, proofs and receipts.
 *
 * <p>Start reading at {@link LedgerController}.
 */
@NullMarked
package org.caseledger.app.web.api.ledger;

import org.jspecify.annotations.NullMarked;
