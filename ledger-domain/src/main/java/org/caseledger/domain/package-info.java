/**
 * What every stream of the ledger shares: the event, who it is about, and the names events are stored under.
 *
 * <p>Start reading at {@link LedgerEvent}, then {@link EventCatalogue}.
 */
@NullMarked
package org.caseledger.domain;

import org.jspecify.annotations.NullMarked;
