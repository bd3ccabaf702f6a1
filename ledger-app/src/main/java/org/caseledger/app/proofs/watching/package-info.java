/** How it stands with the proofs, for those who run the ledger. Start reading at {@link LedgerHealth}. */
@NullMarked
package org.caseledger.app.proofs.watching;

import org.jspecify.annotations.NullMarked;
