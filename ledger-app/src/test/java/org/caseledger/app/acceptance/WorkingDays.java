package org.caseledger.app.acceptance;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Changes to the working calendar of a running ledger. */
final class WorkingDays {

    private WorkingDays() {}

    /** Proposes the calendar in force with one more day on which nobody works. */
    static void proposeDayOff(Casework admin, LocalDate day) {
        JsonNode inForce = admin.read("/api/v1/working-calendars").at("/items/0");
        String events = Stream.concat(
                inForce.get("holidays").valueStream().map(JsonNode::stringValue).map(LocalDate::parse),
                Stream.of(day, LocalDate.parse(inForce.get("horizon").stringValue())))
                .distinct()
                .sorted()
                .map(date -> """
                             {"title": "Nobody works", "date": "%s", "notes": "", "bunting": false}""".formatted(date))
                .collect(Collectors.joining(", "));
        admin.told("/api/v1/working-calendars", """
                                                {"division": "england-and-wales", "events": [%s]}"""
                .formatted(events));
    }
}
