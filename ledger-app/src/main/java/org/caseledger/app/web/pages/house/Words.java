package org.caseledger.app.web.pages.house;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.caseledger.app.accounts.DemoAccount;
import org.caseledger.domain.Rating;
import org.caseledger.domain.contact.CorrectedField;
import org.caseledger.domain.escalation.terms.Subject;
import org.caseledger.domain.ids.ChildId;
import org.caseledger.domain.ids.LedgerId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Codes, times and lengths of time in plain words; the time of day is that of the council. Templates call it {@code @words}. */
@Component("words")
public final class Words {

    /** Where the council is, and its clocks. */
    public static final ZoneId COUNCIL = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.UK);
    private static final int REFERENCE = 8;

    /** Facts the ledger found by itself, and corrections: nobody's words that could be wrong. */
    private static final Set<String> CHECKED_BY_RULE = Set.of(
            "policy-checks-evaluated", "policy-breach-recorded", "contact-corrected",
            "contact-marked-recorded-in-error");

    private final MessageSource messages;
    private final InstantSource ledgerClock;

    Words(MessageSource messages, InstantSource ledgerClock) {
        this.messages = messages;
        this.ledgerClock = ledgerClock;
    }

    /** A code of a list, such as a reason or a status, from {@code messages.properties}. */
    public String of(Enum<?> code) {
        return messages.getMessage(
                "code." + code.getDeclaringClass().getSimpleName() + "." + code.name(), null, Locale.UK);
    }

    /** A day and a time of day, such as {@code 4 June 2026 at 9:32am}. */
    public String when(Instant moment) {
        return day(moment) + " at " + time(moment);
    }

    /** A day, such as {@code 4 June 2026}. */
    public String day(Instant moment) {
        return DAY.format(moment.atZone(COUNCIL));
    }

    /** A time of day, such as {@code 9:32am}. */
    public String time(Instant moment) {
        return TIME.format(moment.atZone(COUNCIL)).toLowerCase(Locale.UK).replace(" ", "");
    }

    /** The present, by the ledger's clock; UTC. */
    public Instant now() {
        return ledgerClock.instant();
    }

    /** How long is left until something is due, or how long it has been overdue. */
    public String left(Instant dueAt) {
        Duration left = Duration.between(now(), dueAt);
        return left.isNegative() ? "Overdue by " + length(left.negated()) : length(left) + " left";
    }

    /** How long ago something began. */
    public String since(Instant began) {
        Duration length = Duration.between(began, now());
        return length(length.isNegative() ? Duration.ZERO : length);
    }

    /** A length of time in the two largest units that say something, such as {@code 1 hour 12 minutes}. */
    public String length(Duration length) {
        long days = length.toDays();
        int hours = length.toHoursPart();
        int minutes = length.toMinutesPart();
        if (days > 0) {
            return counted(days, "day") + (hours > 0 ? " " + counted(hours, "hour") : "");
        }
        if (hours > 0) {
            return counted(hours, "hour") + (minutes > 0 ? " " + counted(minutes, "minute") : "");
        }
        return minutes > 0 ? counted(minutes, "minute") : "less than a minute";
    }

    /** How late something was recorded; null where it was in time. */
    public @Nullable String late(@Nullable Duration lateBy) {
        return lateBy == null ? null : "recorded " + length(lateBy) + " after it happened";
    }

    /** What a child is called in lists and titles: nothing that anybody who looks over a shoulder could place. */
    public String reference(ChildId child) {
        return child.toString().substring(0, REFERENCE).toUpperCase(Locale.ROOT);
    }

    /** A short form of an id that people can read to each other. */
    public String shortly(LedgerId id) {
        return id.value().toString().substring(0, REFERENCE).toUpperCase(Locale.ROOT);
    }

    /** The page of what an escalation is about; null where it has none. */
    public @Nullable String pageOf(Subject subject) {
        return switch (subject.type()) {
            case CONTACT -> "/contacts/" + subject.id();
            case CONCERN -> "/concerns/" + subject.id();
            case CHILD, WORKER, PRACTICE_CONCERN, DRAFT -> null;
        };
    }

    /** Names in a row. */
    public String list(List<String> names) {
        return String.join(", ", names);
    }

    /** The colour of the tag that says how urgent something is, beside the word. */
    public String tagOf(Rating rating) {
        return switch (rating) {
            case RED -> "govuk-tag--red";
            case AMBER -> "govuk-tag--orange";
            case GREEN -> "govuk-tag--green";
            case BLUE -> "govuk-tag--blue";
        };
    }

    /** What is wrong with a form, or a note above it, from {@code messages.properties}. */
    public String problem(String key) {
        return said(key, "problem.not-accepted");
    }

    /** What a page says that could not be shown, by the HTTP status. */
    public About about(int status) {
        String known = status >= 500 && status != 503 ? "500" : Integer.toString(status);
        return new About(
                said("page." + known + ".title", "page.400.title"),
                said("page." + known + ".sentence", "page.400.sentence"));
    }

    /**
     * Why a page cannot be shown.
     *
     * @param sentence what the reader can do about it
     */
    public record About(String title, String sentence) {}

    /** What an account of the try-out ledger is for. */
    public String account(DemoAccount account) {
        return said("account." + account.role()) + (account.team() == null ? "" : " Team " + account.team() + ".");
    }

    /** A code as it is stored, in words. */
    public String code(String code) {
        String spaced = code.replace('_', ' ').toLowerCase(Locale.UK);
        return Objects.requireNonNullElse(
                messages.getMessage("stored." + code, null, null, Locale.UK),
                spaced.substring(0, 1).toUpperCase(Locale.UK) + spaced.substring(1));
    }

    /** What was typed or chosen, as a reader would say it. */
    public String typed(String value) {
        return value.matches("[A-Z][A-Z0-9_]+") ? code(value) : value.equals("yes") ? "Yes" : value;
    }

    /** Whether a reader may correct a field of an entry. */
    public boolean correctable(String type, String field) {
        return !CHECKED_BY_RULE.contains(type) && CorrectedField.named(field).isPresent();
    }

    /** What part of the record a fact belongs to, by its stored name. */
    public String kind(String type) {
        for (String part : List.of("escalation", "concern", "contact", "mosaic", "child")) {
            if (type.contains(part)) {
                return said("kind." + part);
            }
        }
        return said("kind." + type, "kind.other");
    }

    /** What should not be overlooked in an entry, by its kebab-case name. */
    public String flag(String flag) {
        return said("flag." + flag, "flag.other");
    }

    /** What has just been done, at the head of the page that shows it; null where nothing is said. */
    public @Nullable String done(@Nullable String key) {
        return key == null ? null : messages.getMessage("done." + key, null, null, Locale.UK);
    }

    /** A moment as the machine reads it, for the attribute of a {@code time} element. */
    public String machine(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The day of a moment as the field of a form holds it. */
    public String machineDay(Instant moment) {
        return moment.atZone(COUNCIL).toLocalDate().toString();
    }

    /** The time of day of a moment as the field of a form holds it, to the minute. */
    public String machineTime(Instant moment) {
        return moment.atZone(COUNCIL).toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** A date of birth; the sentence that stands in its place where it was erased. */
    public String birthday(String day) {
        try {
            return DAY.format(LocalDate.parse(day));
        } catch (DateTimeException otherwise) {
            return day;
        }
    }

    /** What a field of a form is called where only its name is known. */
    public String field(String name) {
        String known = messages.getMessage("field." + name, null, null, Locale.UK);
        if (known != null) {
            return known;
        }
        String spaced = name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.UK);
        return spaced.isEmpty() ? "" : spaced.substring(0, 1).toUpperCase(Locale.UK) + spaced.substring(1);
    }

    /** The ids of what describes a field to whoever hears the page; null where nothing does. */
    public @Nullable String described(String field, boolean hint, boolean problem) {
        String ids = (hint ? field + "-hint " : "") + (problem ? field + "-problem" : "");
        return ids.isBlank() ? null : ids.strip();
    }

    private String said(String key) {
        return messages.getMessage(key, null, Locale.UK);
    }

    /** The words of a key, or of another one where nothing is said for it. */
    private String said(String key, String otherwise) {
        return Objects.requireNonNullElseGet(messages.getMessage(key, null, null, Locale.UK), () -> said(otherwise));
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
