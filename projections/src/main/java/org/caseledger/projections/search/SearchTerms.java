package org.caseledger.projections.search;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The terms under which a child is found, and those of what somebody looks for, made by the same folding: compatibility
 * forms, accents, case, apostrophes and other punctuation make no difference. A word of three letters or more finds every
 * name that begins with it; a shorter one only itself, since it would give away how often names begin alike, and so does
 * one of more than forty, since beginnings end there.
 */
public final class SearchTerms {

    /** The shortest beginning of a name that is found, in code points. */
    static final int SHORTEST_BEGINNING = 3;

    private static final int LONGEST_BEGINNING = 40;
    private static final int MOST_WORDS_OF_A_NAME = 20;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼʹ`´]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DATE = Pattern
            .compile("(?<!\\d)(?:(\\d{4})-(\\d{1,2})-(\\d{1,2})|(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}))(?!\\d)");
    private static final Pattern NHS_NUMBER = Pattern.compile("(?<!\\d)(\\d{3})[ -](\\d{3})[ -](\\d{4})(?!\\d)");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /** Letters that no normal form takes apart. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ł", "l"), Map.entry("ø", "o"), Map.entry("đ", "d"), Map.entry("ð", "d"),
            Map.entry("þ", "th"), Map.entry("æ", "ae"), Map.entry("œ", "oe"), Map.entry("ı", "i"),
            Map.entry("ħ", "h"), Map.entry("ŋ", "n"));

    private SearchTerms() {}

    /**
     * One term.
     *
     * @param purpose {@code name}, {@code beginning}, {@code born} or {@code identifier}: equal values of two purposes have
     *     unrelated hashes
     */
    public record Term(String purpose, String value) {

        @Override
        public String toString() {
            return "a term of purpose " + purpose;
        }
    }

    /** What a name is found under: its words, also joined and also parted at apostrophes, and their beginnings. */
    static Set<Term> ofName(String name) {
        String folded = folded(name);
        Set<Term> terms = new LinkedHashSet<>();
        Stream.concat(
                Stream.concat(words(APOSTROPHES.matcher(folded).replaceAll("")), words(folded))
                        .limit(MOST_WORDS_OF_A_NAME),
                Stream.of(BETWEEN_WORDS.matcher(folded).replaceAll("")))
                .filter(word -> !word.isEmpty())
                .forEach(word -> {
                    terms.add(new Term("name", word));
                    int length = word.codePointCount(0, word.length());
                    for (int i = SHORTEST_BEGINNING; i <= Math.min(length, LONGEST_BEGINNING); i++) {
                        terms.add(new Term("beginning", beginning(word, i)));
                    }
                });
        return terms;
    }

    /** What a day of birth, an ISO date, is found under. */
    static Term ofBirth(String date) {
        return new Term("born", date);
    }

    /** What a Mosaic person id or an NHS number is found under. */
    static Term ofIdentifier(String digits) {
        return new Term("identifier", digits);
    }

    /** What a text looks for; a child is found under all of them together. Empty where the text holds no word. */
    public static Set<Term> ofQuery(String text) {
        Set<Term> terms = new LinkedHashSet<>();
        String rest = taken(DATE, folded(text), found -> {
            Term born = born(found);
            return born == null ? List.of() : List.of(born);
        }, terms);
        rest = taken(
                NHS_NUMBER, rest,
                found -> List.of(ofIdentifier(found.group(1) + found.group(2) + found.group(3))), terms);
        words(APOSTROPHES.matcher(rest).replaceAll("")).forEach(word -> terms.add(ofWord(word)));
        return terms;
    }

    private static Term ofWord(String word) {
        if (DIGITS.matcher(word).matches()) {
            return ofIdentifier(word);
        }
        int length = word.codePointCount(0, word.length());
        boolean wholeNamesOnly = length < SHORTEST_BEGINNING || length > LONGEST_BEGINNING;
        return new Term(wholeNamesOnly ? "name" : "beginning", word);
    }

    private interface Reading {

        /** The terms of what was found; none where it only looks like what is sought. */
        List<Term> of(MatchResult found);
    }

    /** The text without what could be read as one thing. */
    private static String taken(Pattern pattern, String text, Reading reading, Set<Term> terms) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            List<Term> read = reading.of(matcher.toMatchResult());
            terms.addAll(read);
            matcher.appendReplacement(rest, read.isEmpty() ? Matcher.quoteReplacement(matcher.group()) : " ");
        }
        return matcher.appendTail(rest).toString();
    }

    private static @Nullable Term born(MatchResult found) {
        boolean yearFirst = found.group(1) != null;
        try {
            return ofBirth(LocalDate.of(
                    Integer.parseInt(found.group(yearFirst ? 1 : 6)),
                    Integer.parseInt(found.group(yearFirst ? 2 : 5)),
                    Integer.parseInt(found.group(yearFirst ? 3 : 4)))
                    .toString());
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static Stream<String> words(String folded) {
        return BETWEEN_WORDS.splitAsStream(folded).filter(word -> !word.isEmpty());
    }

    private static String beginning(String word, int codePoints) {
        return word.substring(0, word.offsetByCodePoints(0, codePoints));
    }

    /** Upper case first, for letters such as ß that become two there. */
    private static String folded(String text) {
        String plain = bare(bare(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(point -> {
            String letter = Character.toString(point);
            int digit = Character.isDigit(point) ? Character.digit(point, 10) : -1;
            folded.append(digit >= 0 ? Integer.toString(digit) : LETTERS.getOrDefault(letter, letter));
        });
        return folded.toString();
    }

    private static String bare(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    }
}
