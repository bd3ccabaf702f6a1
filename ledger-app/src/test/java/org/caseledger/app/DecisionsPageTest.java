package org.caseledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Decisions are numbered without a gap, no number twice, and {@code docs/decisions/README.md} leads to each. */
class DecisionsPageTest {

    private static final Path FOLDER = Path.of("../docs/decisions");
    private static final Pattern LINK = Pattern.compile("\\]\\((\\d{4}-[a-z0-9-]+\\.md)\\)");

    @Test
    void everyDecisionHasItsOwnNumberAndIsInTheIndexOnce() throws IOException {
        List<String> decisions;
        try (Stream<Path> files = Files.list(FOLDER)) {
            decisions = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d.*"))
                    .sorted()
                    .toList();
        }
        assertThat(decisions).isNotEmpty().extracting(name -> name.substring(0, 5)).doesNotHaveDuplicates();
        for (String decision : decisions) {
            int number = Integer.parseInt(decision.substring(0, 4));
            assertThat(decision).startsWith(String.format("%04d-", number));
            assertThat(FOLDER.resolve(decision)).content().startsWith("# " + number + ". ");
        }
        assertThat(LINK.matcher(Files.readString(FOLDER.resolve("README.md"))).results().map(link -> link.group(1)))
                .containsExactlyInAnyOrderElementsOf(decisions);
    }
}
