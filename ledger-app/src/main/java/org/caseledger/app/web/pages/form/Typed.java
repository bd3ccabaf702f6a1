package org.caseledger.app.web.pages.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.recording.Recorder;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent. Controllers take it as an argument and ask it for values; what is missing or cannot be read is
 * collected, so that the reader is told everything at once and finds what they typed as they typed it.
 */
public final class Typed {

    /** The most characters one answer in a reader's own words holds. */
    public static final int MOST_WORDS = 20_000;

    private static final ZoneId COUNCIL = ZoneId.of("Europe/London");

    /** What a form holds beside the answers; a child is in its address. */
    private static final Set<String> NO_ANSWERS = Set.of("_csrf", "key", "seen", "child", "change");

    private final Map<String, String[]> fields;
    private final List<Problem> problems = new ArrayList<>();
    private boolean keepsKey;

    Typed(Map<String, String[]> fields) {
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** A form that nobody has typed anything into. */
    public static Typed nothing() {
        return new Typed(Map.of());
    }

    /** A form that comes filled in with these values. */
    public static Typed with(Map<String, String> values) {
        return new Typed(values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> new String[]{field.getValue()})));
    }

    /**
     * Something that is wrong.
     *
     * @param field the field it is about; empty for the form as a whole
     * @param message key of the sentence in {@code messages.properties}
     */
    public record Problem(String field, String message) {}

    /** What was typed into a field, as it was typed; empty where nothing was. */
    public String text(String field) {
        String[] values = fields.get(field);
        return values == null || values.length == 0 ? "" : values[0];
    }

    /** Everything that was chosen of a list. */
    public List<String> all(String field) {
        String[] values = fields.get(field);
        return values == null ? List.of() : Arrays.stream(values).filter(value -> !value.isBlank()).toList();
    }

    /** Every answer that was given, in the order of the form. */
    public List<Answer> answers() {
        return fields.entrySet().stream()
                .filter(field -> !NO_ANSWERS.contains(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue())
                        .filter(value -> !value.isBlank())
                        .map(value -> new Answer(field.getKey(), value)))
                .toList();
    }

    /** What was typed into one field. */
    public record Answer(String name, String value) {}

    /** Whether a choice of a list was made. */
    public boolean chose(String field, String value) {
        return all(field).contains(value);
    }

    /** Words that must be there; when they are not, that is a problem and the answer is empty. */
    public PersonalText.Clear words(String field) {
        PersonalText.Clear words = wordsIfAny(field);
        if (words == null) {
            refuse(field, "problem.words-missing");
            return new PersonalText.Clear("");
        }
        return words;
    }

    /** Words that may be left out; null where they were. */
    public PersonalText.@Nullable Clear wordsIfAny(String field) {
        String words = text(field);
        if (words.length() > MOST_WORDS) {
            refuse(field, "problem.words-too-many");
        }
        return words.isBlank() ? null : new PersonalText.Clear(words.replace("\r\n", "\n"));
    }

    /** One of a list of codes; where nothing of the list was chosen, that is a problem and the answer is the first. */
    public <E extends Enum<E>> E one(String field, Class<E> codes, String message) {
        E chosen = oneIfAny(field, codes);
        if (chosen == null) {
            refuse(field, message);
            return codes.getEnumConstants()[0];
        }
        return chosen;
    }

    /** One of a list of codes, or null. */
    public <E extends Enum<E>> @Nullable E oneIfAny(String field, Class<E> codes) {
        return Stream.of(codes.getEnumConstants()).filter(code -> code.name().equals(text(field))).findFirst()
                .orElse(null);
    }

    /** Some of a list of codes; none at all is a problem. */
    public <E extends Enum<E>> List<E> some(String field, Class<E> codes, String message) {
        List<E> chosen = Stream.of(codes.getEnumConstants()).filter(code -> chose(field, code.name())).toList();
        if (chosen.isEmpty()) {
            refuse(field, message);
        }
        return chosen;
    }

    /** Yes or no; where neither was chosen, that is a problem and the answer is no. */
    public boolean yes(String field, String message) {
        if (!List.of("yes", "no").contains(text(field))) {
            refuse(field, message);
        }
        return text(field).equals("yes");
    }

    /**
     * A day and a time of day in the council's time, from the fields {@code name-day} and {@code name-time}; where they
     * cannot be read, that is a problem and the answer is the epoch. UTC.
     */
    public Instant moment(String name) {
        try {
            return LocalDate.parse(text(name + "-day").strip())
                    .atTime(LocalTime.parse(text(name + "-time").strip()))
                    .atZone(COUNCIL)
                    .toInstant();
        } catch (DateTimeException unreadable) {
            refuse(name + "-day", "problem.time-unreadable");
            return Instant.EPOCH;
        }
    }

    /**
     * A time of day on the day of another moment, in the council's time; where either cannot be read, that is a problem and
     * the answer is the epoch. UTC.
     */
    public Instant timeOn(String name, String field) {
        try {
            return LocalDate.parse(text(name + "-day").strip())
                    .atTime(LocalTime.parse(text(field).strip()))
                    .atZone(COUNCIL)
                    .toInstant();
        } catch (DateTimeException unreadable) {
            refuse(field, "problem.time-of-day-unreadable");
            return Instant.EPOCH;
        }
    }

    /** Says that something is wrong with a field; an empty name is the form as a whole. */
    public void refuse(String field, String message) {
        Problem problem = new Problem(field, message);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** Whether anything is wrong so far. */
    public boolean isRefused() {
        return !problems.isEmpty();
    }

    /** Whether nobody knows if it was recorded, so that it must be sent again under the same key. */
    boolean keepsKey() {
        return keepsKey;
    }

    /** Everything that is wrong, in the order in which it was asked for. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The sentence about one field; null where nothing is wrong with it. */
    public @Nullable String problemOf(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }

    /**
     * Records, unless something is wrong. What the record itself refuses becomes a problem of the form; what the reader may
     * not know of stays a refusal.
     *
     * @return null where nothing was recorded
     */
    public <T> @Nullable T record(Supplier<T> recording) {
        if (isRefused()) {
            return null;
        }
        try {
            return Objects.requireNonNull(recording.get());
        } catch (Recorder.Stale stale) {
            refuse("", "refused.stale");
            return null;
        } catch (Recorder.KeyReused sentBefore) {
            refuse("", "refused.idempotency-key-reused");
            return null;
        } catch (Recorder.LedgerUnavailable unavailable) {
            keepsKey = true;
            refuse("", "refused.unavailable");
            return null;
        } catch (RuleBroken refused) {
            if (refused.kind() == RuleBroken.Kind.NOT_FOUND) {
                throw refused;
            }
            refuse("", "refused." + refused.key());
            return null;
        } catch (RequestRefused refused) {
            if (refused.status() == 404) {
                throw refused;
            }
            refuse("", "refused." + refused.code());
            return null;
        }
    }
}
