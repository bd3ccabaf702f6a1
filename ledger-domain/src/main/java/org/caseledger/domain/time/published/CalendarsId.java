package org.caseledger.domain.time.published;

import java.util.UUID;
import org.caseledger.domain.ids.LedgerId;
import org.caseledger.domain.ids.LedgerIds;

/** The council's working calendars. There is one stream of them. */
public record CalendarsId(UUID value) implements LedgerId {

    /** The one there is. */
    public static final CalendarsId THE_COUNCILS = new CalendarsId(LedgerIds.derived("working-calendars", "council"));

    @Override
    public String toString() {
        return value.toString();
    }
}
