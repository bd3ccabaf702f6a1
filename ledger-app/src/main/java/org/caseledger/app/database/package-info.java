/**
 * The PostgreSQL under the ledger: which server is used, which roles it knows, how its schemas are made, and the proof at
 * every start that it keeps what it acknowledges. Start reading at {@link org.caseledger.app.database.LedgerDatabase}.
 */
@NullMarked
package org.caseledger.app.database;

import org.jspecify.annotations.NullMarked;
