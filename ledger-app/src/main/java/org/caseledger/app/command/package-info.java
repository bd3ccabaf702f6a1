/**
 * The command line of the ledger: what an operator does with the same jar that runs the service. Each command is a class
 * of its own here.
 *
 * <p>Start reading at {@link Commands}.
 */
@NullMarked
package org.caseledger.app.command;

import org.jspecify.annotations.NullMarked;
