/**
 * What lets a reader check that an entry is in the ledger and has not been changed.
 *
 * <p>Start reading at {@link LedgerEntries}.
 */
@NullMarked
package org.caseledger.app.proofs;

import org.jspecify.annotations.NullMarked;
