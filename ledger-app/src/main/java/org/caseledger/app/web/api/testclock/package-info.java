/**
 * The clock of a try-out ledger, which can be moved so that deadlines can be tried.
 *
 * <p>Start reading at {@link TestClockController}.
 */
@NullMarked
package org.caseledger.app.web.api.testclock;

import org.jspecify.annotations.NullMarked;
