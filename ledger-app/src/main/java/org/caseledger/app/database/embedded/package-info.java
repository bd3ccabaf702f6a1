/**
 * A real PostgreSQL 18 that the ledger unpacks, starts and stops by itself, for when no other database is named: durable,
 * on the loopback address only, with passwords. Start reading at {@link org.caseledger.app.database.embedded.EmbeddedServer}.
 */
@NullMarked
package org.caseledger.app.database.embedded;

import org.jspecify.annotations.NullMarked;
