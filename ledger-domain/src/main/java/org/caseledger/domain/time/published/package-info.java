/**
 * The council's working calendars: proposed by one, published by another. What was due by an older one stays due then.
 *
 * <p>Start reading at {@link CalendarEvent}, then {@code CalendarRules}.
 */
@NullMarked
package org.caseledger.domain.time.published;

import org.jspecify.annotations.NullMarked;
