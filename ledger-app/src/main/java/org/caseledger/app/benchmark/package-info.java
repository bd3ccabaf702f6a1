/**
 * Measures the ledger beside what its database can do at most, and beside plain Axon, in one run on one machine. Only the
 * ratios of a run mean anything.
 *
 * <p>Start reading at {@link Benchmark}.
 */
@NullMarked
package org.caseledger.app.benchmark;

import org.jspecify.annotations.NullMarked;
