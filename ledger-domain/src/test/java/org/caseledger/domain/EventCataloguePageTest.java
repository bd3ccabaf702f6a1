package org.caseledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.domain.guideline.GuidelineRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/event-catalogue.md} says of every fact what the code says, and nothing else. */
class EventCataloguePageTest {

    private static final Path PAGE = Path.of("..", "docs", "event-catalogue.md");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9-]+)` \\| (.+?) \\| (.+?) \\| (.+?) \\|",
            Pattern.MULTILINE);
    private static final Pattern GUIDELINE_RULE = Pattern.compile("\\bR([0-9]+)\\b");

    private static final Map<String, Row> ROWS = new LinkedHashMap<>();

    private record Row(String stream, String meaning, String fields, String rules) {}

    @BeforeAll
    static void readThePage() throws IOException {
        String stream = "";
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("## ")) {
                stream = line.substring(3);
            }
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                Row before = ROWS.put(row.group(1), new Row(stream, row.group(2), row.group(3), row.group(4)));
                assertThat(before).as("%s is on the page once", row.group(1)).isNull();
            }
        }
    }

    @Test
    void everyFactHasARowAndEveryRowAFactInTheOrderOfTheCatalogue() {
        assertThat(ROWS.keySet())
                .containsExactlyElementsOf(
                        EventCatalogue.all().stream().map(EventCatalogue.Entry::name).toList());
    }

    @Test
    void everyFieldIsNamedAndTheSealedOnesAreMarked() {
        for (EventCatalogue.Entry entry : EventCatalogue.all()) {
            String fields = Arrays.stream(entry.type().getRecordComponents())
                    .map(field -> "`" + field.getName() + "`" + (isSealed(field.getGenericType()) ? "*" : ""))
                    .collect(Collectors.joining(" "));
            assertThat(ROWS.get(entry.name())).extracting(Row::fields).as(entry.name()).isEqualTo(fields);
        }
    }

    @Test
    void factsOfOnePackageAreUnderOneHeading() {
        Map<String, List<String>> headings = EventCatalogue.all().stream()
                .collect(
                        Collectors.groupingBy(
                                entry -> entry.type().getPackageName(),
                                Collectors.mapping(
                                        entry -> ROWS.get(entry.name()).stream(),
                                        Collectors.collectingAndThen(
                                                Collectors.toList(),
                                                found -> found.stream().distinct().toList()))));
        assertThat(headings.values()).allSatisfy(found -> assertThat(found).hasSize(1));
    }

    @Test
    void onlyRulesOfTheGuidelineAreNamed() {
        assertThat(ROWS.values())
                .flatExtracting(row -> GUIDELINE_RULE.matcher(row.rules()).results().toList())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(GuidelineRule.valueOf(rule.group())).isNotNull());
    }

    /** Whether it is personal text, or holds it somewhere within. */
    private static boolean isSealed(Type type) {
        if (type instanceof ParameterizedType container) {
            return Stream.of(container.getActualTypeArguments()).anyMatch(EventCataloguePageTest::isSealed);
        }
        return type == PersonalText.class
                || type instanceof Class<?> raw
                        && raw.isRecord()
                        && Stream.of(raw.getRecordComponents())
                                .map(RecordComponent::getGenericType)
                                .anyMatch(EventCataloguePageTest::isSealed);
    }
}
