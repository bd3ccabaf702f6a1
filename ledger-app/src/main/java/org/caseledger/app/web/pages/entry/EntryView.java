package org.caseledger.app.web.pages.entry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry as a page shows it.
 *
 * @param type the stored name of the fact
 * @param kind what part of the record it belongs to, in a word
 * @param link the page of what it belongs to; null where it has none
 * @param late in words, where it was recorded late
 * @param flags what should not be overlooked, in words
 * @param struck whether it should not have been recorded
 * @param lines what it says
 */
public record EntryView(
        long position,
        String type,
        String title,
        String kind,
        @Nullable String link,
        Instant occurredAt,
        Instant recordedAt,
        String recordedBy,
        @Nullable String late,
        List<String> flags,
        boolean struck,
        List<Line> lines) {

    public EntryView {
        flags = List.copyOf(flags);
        lines = List.copyOf(lines);
    }

    /** The same without the words of the entry, for a list. */
    public boolean saysMore() {
        return !lines.isEmpty();
    }

    /**
     * One thing an entry says.
     *
     * @param field its name in the record
     * @param label in words
     * @param value in words; as first recorded
     * @param corrections what it should have said, in the order in which that was recorded
     */
    public record Line(String field, String label, String value, List<Corrected> corrections) {

        public Line {
            corrections = List.copyOf(corrections);
        }
    }

    /** A correction: what it should have said, why, and who said so when. */
    public record Corrected(String value, String reason, String by, Instant at) {}
}
