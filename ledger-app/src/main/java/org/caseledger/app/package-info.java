/**
 * The ledger as a running service.
 *
 * <p>Start reading at {@link LedgerApplication}; the life of an entry is told in {@code docs/architecture.md}.
 */
@NullMarked
package org.caseledger.app;

import org.jspecify.annotations.NullMarked;
