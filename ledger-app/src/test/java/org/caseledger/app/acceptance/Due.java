package org.caseledger.app.acceptance;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Something that must happen to an escalation, as the queue shows it. */
record Due(String step, String clock, Instant at, String calendarVersion, boolean beyondHorizon) {

    /** What must happen to an item of the queue, in its order. */
    static List<Due> of(JsonNode item) {
        return item.get("due")
                .valueStream()
                .map(due -> new Due(
                        due.get("step").stringValue(),
                        due.get("clock").stringValue(),
                        Instant.parse(due.get("dueAt").stringValue()),
                        due.get("calendarVersion").stringValue(),
                        due.path("beyondHorizon").booleanValue(false)))
                .toList();
    }
}
