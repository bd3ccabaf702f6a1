package org.caseledger.projections.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.caseledger.projections.search.SearchTerms.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermsTest {

    @ParameterizedTest
    @CsvSource({
        "Zoë, zoe", "Zoë, ZOË", "Zoe\u0308, Zoë", "José María, maria jose", "Łukasz, lukasz", "Søren, SOREN",
        "Müller, muller", "Weiß, weiss", "WEISS, weiß", "O'Brien, obrien", "O’Brien, o'brien", "O'Brien, brien",
        "O'Brien, o brien", "Smith-Jones, jones", "Smith-Jones, smith jones", "Smith-Jones, smithjones",
        "Rowan, row", "Rowan, rowan", "Bo, bo", "İpek, ipek", "ﬁona, fiona", "Ｒｏｗａｎ, rowan", "李小龍, 李小龍",
        "Владимир, ВЛАД", "محمد, محم"
    })
    void aNameIsFoundHoweverItIsWritten(String name, String sought) {
        assertThat(found(name, sought)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Rowan, rob", "Rowan, rowana", "Rowan, ro", "Rowan, owan", "Rowan, rowan wren", "Bo, bob", "Rowan, %",
        "Rowan, _____",
        "Rowan, ***", "Rowan, 'r%n'"
    })
    void anotherNameIsNot(String name, String sought) {
        assertThat(found(name, sought)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2014-05-02", "2/5/2014", "02.05.2014", "02/05/2014", "2014-5-2", "２０１４-０５-０２"})
    void aDateOfBirthIsReadInEachForm(String sought) {
        assertThat(SearchTerms.ofQuery(sought)).containsExactly(SearchTerms.ofBirth("2014-05-02"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9990000018", "999 000 0018", "999-000-0018", "٩٩٩٠٠٠٠٠١٨"})
    void anNhsNumberIsReadInEachForm(String sought) {
        assertThat(SearchTerms.ofQuery(sought)).containsExactly(SearchTerms.ofIdentifier("9990000018"));
    }

    @Test
    void severalThingsAreSoughtTogether() {
        assertThat(SearchTerms.ofQuery("Rowan, 2014-05-02 (1234567)"))
                .containsExactlyInAnyOrder(
                        SearchTerms.ofBirth("2014-05-02"),
                        SearchTerms.ofIdentifier("1234567"),
                        new Term("beginning", "rowan"));
    }

    @Test
    void whatIsNoDayIsSoughtAsDigits() {
        assertThat(SearchTerms.ofQuery("2014-02-30")).extracting(Term::purpose).containsOnly("identifier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%", "_", "*", "?!", "--", "\u0301", "'’"})
    void punctuationAloneIsNothingToLookFor(String sought) {
        assertThat(SearchTerms.ofQuery(sought)).isEmpty();
    }

    @Test
    void aLongNameHasBoundedTerms() {
        assertThat(SearchTerms.ofName("a ".repeat(100) + "b".repeat(200)).size()).isLessThan(500);
    }

    @Test
    void aLongNameIsFoundByEachBeginningOfUpToFortyLettersAndByTheWholeOfIt() {
        String name = "Wolfeschlegelsteinhausen" + "b".repeat(36);

        assertThat(found(name, name.substring(0, 24))).isTrue();
        assertThat(found(name, name.substring(0, 24) + "x")).as("a letter more after the twentieth").isFalse();
        assertThat(found(name, name.substring(0, 40))).isTrue();
        assertThat(found(name, name.substring(0, 41))).as("beginnings end at forty letters").isFalse();
        assertThat(found(name, name)).isTrue();
        assertThat(found(name, name + "b")).isFalse();
    }

    @Test
    void aTermNeverPrintsWhatItHolds() {
        assertThat(new Term("name", "rowan").toString()).doesNotContain("rowan");
    }

    private static boolean found(String name, String sought) {
        Set<Term> terms = new HashSet<>(SearchTerms.ofName(name));
        Set<Term> query = SearchTerms.ofQuery(sought);
        return !query.isEmpty() && terms.containsAll(query);
    }
}
