/**
 * What an installation needs before the ledger can start: its folder on disk, and one clear sentence when something is
 * missing. Start reading at {@link org.caseledger.app.setup.LedgerHome}.
 */
@NullMarked
package org.caseledger.app.setup;

import org.jspecify.annotations.NullMarked;
