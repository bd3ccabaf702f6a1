/**
 * Commands that ask a running ledger over its API, as whoever signs in.
 *
 * <p>Start reading at {@link RunningLedger}.
 */
@NullMarked
package org.caseledger.app.command.running;

import org.jspecify.annotations.NullMarked;
