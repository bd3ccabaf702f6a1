/**
 * What time it is: the only place that asks the machine. With the embedded database the clock can be moved, so that
 * deadlines can be tried.
 *
 * <p>Start reading at {@link org.caseledger.app.clock.MovableClock}.
 */
@NullMarked
package org.caseledger.app.clock;

import org.jspecify.annotations.NullMarked;
