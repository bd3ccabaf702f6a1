package org.caseledger.app.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.TreeSet;
import org.caseledger.app.setup.SetupProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Days on which nobody works, in the form in which the government publishes bank holidays:
 * {@code {"england-and-wales": {"division": ..., "events": [{"title": ..., "date": "2027-06-03", ...}]}}}. Its days are
 * added to those the library knows.
 */
final class BankHolidaysFile {

    private static final String DIVISION = "england-and-wales";
    private static final JsonMapper JSON = new JsonMapper();

    private BankHolidaysFile() {}

    /** @throws SetupProblem when the file cannot be read or is not of that form */
    static Set<LocalDate> read(Path file) {
        JsonNode events = tree(file).path(DIVISION).path("events");
        if (!events.isArray()) {
            throw unusable(file, "it has no \"" + DIVISION + "\" with \"events\"", null);
        }
        Set<LocalDate> days = new TreeSet<>();
        for (JsonNode event : events) {
            String date = event.path("date").asString("");
            try {
                days.add(LocalDate.parse(date));
            } catch (DateTimeParseException malformed) {
                throw unusable(file, "an event has the date \"" + date + "\", which is not of the form 2027-06-03",
                        malformed);
            }
        }
        return days;
    }

    private static JsonNode tree(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw unusable(file, "it cannot be read", unreadable);
        } catch (JacksonException malformed) {
            throw unusable(file, "it is not JSON", malformed);
        }
    }

    private static SetupProblem unusable(Path file, String why, @Nullable Exception cause) {
        String sentence = "The bank holidays in " + file + " (setting " + CalendarSettings.BANK_HOLIDAYS
                + ") cannot be used: " + why + ".";
        return cause == null ? new SetupProblem(sentence) : new SetupProblem(sentence, cause);
    }
}
