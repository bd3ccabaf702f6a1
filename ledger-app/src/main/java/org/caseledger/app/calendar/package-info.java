/**
 * The working calendars that deadlines are reckoned by: England's bank holidays from a kept library, and days of the
 * council's own. The arithmetic is in {@link org.caseledger.domain.time.WorkingCalendar}.
 *
 * <p>Start reading at {@link org.caseledger.app.calendar.WorkingCalendars}.
 */
@NullMarked
package org.caseledger.app.calendar;

import org.jspecify.annotations.NullMarked;
