package org.caseledger.app.web.pages.entry;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caseledger.app.web.pages.entry.EntryView.Corrected;
import org.caseledger.app.web.pages.entry.EntryView.Line;
import org.caseledger.app.web.pages.house.Words;
import org.caseledger.projections.entry.opened.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns entries into what pages show of them. */
@Component
public final class EntryViews {

    /** The stored name of a correction. */
    public static final String CORRECTION = "contact-corrected";

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*Z");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Ids, versions, and what stands beside the entry or in its title anyway. */
    private static final Set<String> NOT_SAID = Set.of(
            "contactId", "concernId", "escalationId", "childId", "cause", "breach", "by", "reportedBy", "tier", "queue",
            "edtInformed", "aboutRecordOf", "number", "position", "field");

    /** Parts that hold nothing a reader needs here. */
    private static final Set<String> PARTS_NOT_SAID = Set.of("rule", "subject", "due");

    private static final Map<String, Set<String>> SAID_BEFORE = Map.of(
            "contact-held", Set.of("channel"),
            "escalation-raised", Set.of("rating", "team"));

    private final Words words;

    EntryViews(Words words) {
        this.words = words;
    }

    /** The entries as they are shown, in their order; corrections among them are shown with what they correct, too. */
    public List<EntryView> of(List<Entry> entries) {
        return of(entries, entries);
    }

    /**
     * The entries as they are shown, in their order.
     *
     * @param corrections where to look for what corrects them
     */
    public List<EntryView> of(List<Entry> entries, List<Entry> corrections) {
        Map<Long, Entry> by = corrections.stream()
                .filter(entry -> entry.type().equals(CORRECTION))
                .collect(Collectors.toMap(Entry::position, entry -> entry, (one, same) -> one));
        return entries.stream().map(entry -> view(entry, by)).toList();
    }

    private EntryView view(Entry entry, Map<Long, Entry> corrections) {
        List<Entry> own = entry.correctedBy().stream().map(corrections::get).filter(Objects::nonNull).toList();
        List<Line> lines = new ArrayList<>();
        Set<String> before = SAID_BEFORE.getOrDefault(entry.type(), Set.of());
        entry.detail().forEach((field, value) -> {
            if (!PARTS_NOT_SAID.contains(field) && !before.contains(field)) {
                lines(field, value, own, lines);
            }
        });
        return new EntryView(
                entry.position(),
                entry.type(),
                entry.title(),
                words.kind(entry.type()),
                link(entry),
                entry.occurredAt(),
                entry.recordedAt(),
                entry.recordedBy(),
                words.late(entry.lateBy()),
                entry.flags().stream().map(words::flag).toList(),
                entry.flags().contains("recorded-in-error"),
                lines);
    }

    private static @Nullable String link(Entry entry) {
        if (entry.contactId() != null) {
            return "/contacts/" + entry.contactId();
        }
        return entry.concernId() == null ? null : "/concerns/" + entry.concernId();
    }

    private void lines(String field, Object value, List<Entry> corrections, List<Line> lines) {
        if (value instanceof Map<?, ?> part) {
            part.forEach((name, inner) -> lines(field + "." + name, inner, List.of(), lines));
        } else if (value instanceof Collection<?> several && several.stream().anyMatch(Map.class::isInstance)) {
            several.forEach(one -> lines(field, one, List.of(), lines));
        } else if (isSaid(field, value)) {
            lines.add(new Line(
                    field,
                    words.field(field.substring(field.lastIndexOf('.') + 1)),
                    said(value),
                    corrections.stream()
                            .filter(correction -> field.equals(correction.detail().get("field")))
                            .map(this::corrected)
                            .toList()));
        }
    }

    private Corrected corrected(Entry correction) {
        return new Corrected(
                said(correction.detail().getOrDefault("to", "")),
                String.valueOf(correction.detail().getOrDefault("reason", "")),
                correction.recordedBy(),
                correction.recordedAt());
    }

    private static boolean isSaid(String field, Object value) {
        String last = field.substring(field.lastIndexOf('.') + 1);
        return !NOT_SAID.contains(last)
                && !(value instanceof Collection<?> several && several.isEmpty())
                && !ID.matcher(value.toString()).matches();
    }

    private String said(Object value) {
        return switch (value) {
            case Boolean yes -> yes ? "Yes" : "No";
            case Collection<?> several -> several.stream().map(this::said).collect(Collectors.joining(", "));
            case String moment when MOMENT.matcher(moment).matches() -> moment(moment);
            case String code when CODE.matcher(code).matches() && code.length() > 2 -> words.code(code);
            default -> value.toString();
        };
    }

    private String moment(String text) {
        try {
            return words.when(Instant.parse(text));
        } catch (DateTimeParseException otherwise) {
            return text;
        }
    }
}
