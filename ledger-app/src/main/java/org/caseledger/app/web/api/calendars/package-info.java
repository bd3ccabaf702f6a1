/**
 * Working calendars: on which days nobody works, and until when that is known.
 *
 * <p>Start reading at {@link CalendarsController}.
 */
@NullMarked
package org.caseledger.app.web.api.calendars;

import org.jspecify.annotations.NullMarked;
