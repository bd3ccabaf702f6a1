/**
 * Working time: clocks, calendars and due times, all pure.
 *
 * <p>Start reading at {@link WorkingCalendar}.
 */
@NullMarked
package org.caseledger.domain.time;

import org.jspecify.annotations.NullMarked;
