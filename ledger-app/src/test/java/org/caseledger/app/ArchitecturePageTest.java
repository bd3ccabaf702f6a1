package org.caseledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/architecture.md} names files that exist, each once, and folders that exist. */
class ArchitecturePageTest {

    private static final Path ROOT = Path.of("..");

    private static final Map<String, Path> SOURCES = Map.of(
            "app", ROOT.resolve("ledger-app/src/main/java/org/caseledger"),
            "domain", ROOT.resolve("ledger-domain/src/main/java/org/caseledger"),
            "projections", ROOT.resolve("projections/src/main/java/org/caseledger"));

    private static final Pattern FILE = Pattern.compile("`((app|domain|projections)/[\\w/]+\\.java)`");
    private static final Pattern STOP = Pattern.compile("(?m)^(\\d+)\\. `");
    private static final Pattern TYPE_IN_A_ROW = Pattern.compile("(?m)^\\|.*\\| (`\\w+`(?:, `\\w+`)*) \\|$");

    private static String page = "";

    @BeforeAll
    static void readThePage() throws IOException {
        page = Files.readString(ROOT.resolve("docs/architecture.md"));
    }

    @Test
    void everyFileItNamesExistsAndIsNamedOnce() {
        List<String> files = FILE.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(files).hasSizeGreaterThan(20).doesNotHaveDuplicates().allSatisfy(
                file -> assertThat(source(file)).isRegularFile());
    }

    @Test
    void theStopsOfAnEntryAreNumberedWithoutAGap() {
        List<Integer> numbers = STOP.matcher(page.substring(page.indexOf("## Life of an entry")))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
        assertThat(numbers).first().isEqualTo(1);
        assertThat(numbers).isSorted().doesNotHaveDuplicates().last().isEqualTo(numbers.size());
    }

    @Test
    void everyTypeToStartReadingAtExists() throws IOException {
        List<String> types = TYPE_IN_A_ROW.matcher(page).results().map(MatchResult::group)
                .flatMap(row -> Pattern.compile("`(\\w+)`")
                        .matcher(row.substring(row.lastIndexOf('|', row.length() - 2)))
                        .results()
                        .map(found -> found.group(1) + ".java"))
                .toList();
        assertThat(types).hasSizeGreaterThan(15);
        for (String type : types) {
            assertThat(SOURCES.values()).as(type).anySatisfy(folder -> {
                try (var files = Files.walk(folder)) {
                    assertThat(files.map(file -> file.getFileName().toString())).contains(type);
                }
            });
        }
    }

    private static Path source(String file) {
        return SOURCES.getOrDefault(file.substring(0, file.indexOf('/')), ROOT).resolve(file);
    }
}
