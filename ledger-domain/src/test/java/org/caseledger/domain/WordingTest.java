package org.caseledger.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    private static final String OUTSIDE_THE_BASIC_PLANE = "\uD83D\uDE00";

    @Test
    void narrativeMayBeAbsent() {
        assertThatCode(() -> Wording.requireNarrative("rationale", null)).doesNotThrowAnyException();
    }

    @Test
    void narrativeMayHaveTwentyThousandCharactersHoweverTheyAreEncoded() {
        assertThatCode(() -> narrative(OUTSIDE_THE_BASIC_PLANE.repeat(20_000))).doesNotThrowAnyException();
    }

    @Test
    void narrativeOfOneCharacterMoreIsRefused() {
        assertThatThrownBy(() -> narrative("a".repeat(20_001)))
                .satisfies(refusal -> hasKey(refusal, "text-too-long"))
                .hasMessage("the rationale has 20001 characters; it may have 20000");
    }

    @Test
    void nameMayHaveTwoHundredCharacters() {
        assertThatCode(() -> name("a".repeat(200))).doesNotThrowAnyException();
    }

    @Test
    void nameOfOneCharacterMoreIsRefused() {
        assertThatThrownBy(() -> name("a".repeat(201))).satisfies(refusal -> hasKey(refusal, "text-too-long"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u2003"})
    void blankWordsAreRefused(String blank) {
        assertThatThrownBy(() -> narrative(blank)).satisfies(refusal -> hasKey(refusal, "text-is-blank"));
        assertThatThrownBy(() -> name(blank)).satisfies(refusal -> hasKey(refusal, "text-is-blank"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\uD83D", "\uDE00a", "\uDE00\uD83D"})
    void wordsThatCannotBeStoredUnchangedAreRefused(String words) {
        assertThatThrownBy(() -> narrative(words)).satisfies(refusal -> hasKey(refusal, "text-not-storable"));
        assertThatThrownBy(() -> name(words)).satisfies(refusal -> hasKey(refusal, "text-not-storable"));
    }

    @Test
    void refusalsDoNotRepeatTheWords() {
        assertThatThrownBy(() -> name("secret".repeat(40))).hasMessageNotContaining("secret");
    }

    private static void narrative(String words) {
        Wording.requireNarrative("rationale", new PersonalText.Clear(words));
    }

    private static void name(String words) {
        Wording.requireName("given name", new PersonalText.Clear(words));
    }

    private static void hasKey(Throwable thrown, String key) {
        if (!(thrown instanceof RuleBroken refusal)
                || !refusal.key().equals(key)
                || refusal.kind() != RuleBroken.Kind.NOT_ACCEPTABLE) {
            throw new AssertionError("expected a refusal " + key + ", not " + thrown, thrown);
        }
    }
}
