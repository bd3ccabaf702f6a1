/**
 * The event store: what Axon appends becomes entries of the log, and what Axon reads are entries in their order.
 *
 * <p>Start reading at {@link PostgresEventStorageEngine}, then {@code append.Sequencer}.
 */
@NullMarked
package org.caseledger.app.store;

import org.jspecify.annotations.NullMarked;
