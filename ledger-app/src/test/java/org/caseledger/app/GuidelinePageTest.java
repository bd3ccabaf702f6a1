package org.caseledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.domain.EventCatalogue;
import org.caseledger.domain.guideline.GuidelineRule;
import org.caseledger.domain.guideline.RuleReference.RuleId;
import org.caseledger.domain.guideline.inforce.RuleBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/guideline.md} names every rule, and only rules, facts and tests that there are. */
class GuidelinePageTest {

    private static final Path PAGE = Path.of("..", "docs", "guideline.md");
    private static final Pattern RULE = Pattern.compile("\\b(R[0-9]+|ESC-[0-9]+)\\b");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");
    private static final Pattern FACT = Pattern.compile("`([a-z]+(?:-[a-z]+)+)`");

    private static String page = "";
    private static String answers = "";

    @BeforeAll
    static void readThePage() throws IOException {
        page = Files.readString(PAGE);
        answers = page.lines().filter(line -> !line.startsWith(">")).collect(Collectors.joining("\n"));
    }

    @Test
    void everyRuleOfTheGuidelineHasItsSentence() {
        String fromTheFirstSentence = answers.substring(answers.indexOf("R1."));
        assertThat(found(RULE, fromTheFirstSentence)).containsAll(
                Arrays.stream(GuidelineRule.values()).map(Enum::name).toList());
    }

    @Test
    void onlyRulesThatThereAreAreNamed() {
        assertThat(found(RULE, answers))
                .allSatisfy(rule -> assertThat(RuleBook.builtIn().newest(new RuleId(rule))).as(rule).isPresent());
    }

    @Test
    void onlyFactsThatThereAreAreNamed() {
        assertThat(found(FACT, answers)).isNotEmpty()
                .allSatisfy(fact -> assertThat(EventCatalogue.named(fact)).as(fact).isPresent());
    }

    @Test
    void onlyTestsThatThereAreAreNamed() throws IOException {
        Set<String> there = new TreeSet<>();
        for (String module : List.of("ledger-domain", "projections", "ledger-app")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> there.add(name.replace(".java", "")));
            }
        }
        assertThat(there).containsAll(found(TEST, answers));
    }

    @Test
    void everySentenceIsAnswered() {
        String[] parts = page.split("(?m)^> ");
        assertThat(parts.length).isGreaterThan(18);
        assertThat(page.lines().filter(line -> line.startsWith("> ")).toList())
                .filteredOn(line -> line.length() > 80)
                .allSatisfy(sentence -> assertThat(after(sentence)).as(sentence).contains("`"));
    }

    private static String after(String sentence) {
        String rest = page.substring(page.indexOf(sentence) + sentence.length());
        return rest.lines().filter(line -> !line.isBlank() && !line.startsWith(">")).findFirst().orElse("");
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
