package org.caseledger.domain.child;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.caseledger.domain.PersonalText;
import org.caseledger.domain.RuleBroken;

/** The forms of what identifies a child. A refusal never repeats the value: it is personal. */
final class Identity {

    private static final ZoneId HOME = ZoneId.of("Europe/London");
    private static final Pattern MOSAIC_PERSON_ID = Pattern.compile("[0-9]{1,20}");
    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NHS_NUMBER = Pattern.compile("[0-9]{10}");

    private Identity() {}

    static void requireMosaicPersonId(PersonalText.Clear id) {
        if (!MOSAIC_PERSON_ID.matcher(id.words()).matches()) {
            throw refusal("mosaic-person-id-not-valid", "a Mosaic person id has 1 to 20 digits");
        }
    }

    /** A real date, not after the day {@code at} falls on in England. */
    static void requireDateOfBirth(PersonalText.Clear date, Instant at) {
        LocalDate born = realDate(date.words());
        LocalDate today = LocalDate.ofInstant(at, HOME);
        if (born.isAfter(today)) {
            throw refusal("date-of-birth-in-future", "the date of birth is after " + today);
        }
    }

    /** Ten digits whose last is the modulus 11 check digit of the others; where that would be 10 the number is invalid. */
    static void requireNhsNumber(PersonalText.Clear number) {
        String digits = number.words();
        if (!NHS_NUMBER.matcher(digits).matches() || checkDigit(digits) != digits.charAt(9) - '0') {
            throw refusal("nhs-number-not-valid", "an NHS number has ten digits, the last of which checks the others");
        }
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        return (11 - sum % 11) % 11;
    }

    private static LocalDate realDate(String text) {
        if (!ISO_DATE.matcher(text).matches()) {
            throw refusal("date-of-birth-not-valid", "a date of birth is written as 2014-05-02");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException absent) {
            throw refusal("date-of-birth-not-valid", "the date of birth is not a day of the calendar");
        }
    }

    private static RuleBroken refusal(String key, String sentence) {
        return new RuleBroken(RuleBroken.Kind.NOT_ACCEPTABLE, key, sentence);
    }
}
