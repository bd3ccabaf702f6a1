/**
 * The ledger itself, for whoever wants to check it: entries as they are hashed.
 *
 * <p>Start reading at {@link LedgerEntriesController}.
 */
@NullMarked
package org.caseledger.app.web.api.ledger;

import org.jspecify.annotations.NullMarked;
