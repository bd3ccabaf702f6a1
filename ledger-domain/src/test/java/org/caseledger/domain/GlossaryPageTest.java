package org.caseledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/glossary.md} names types that exist. */
class GlossaryPageTest {

    private static final Path PAGE = Path.of("..", "docs", "glossary.md");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][A-Za-z]+)[`.]");

    @Test
    void everyTypeItNamesIsInTheDomain() throws IOException {
        Set<String> types = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.caseledger.domain")
                .stream()
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        List<String> named = TYPE.matcher(Files.readString(PAGE)).results()
                .map(found -> found.group(1))
                .toList();
        assertThat(named).isNotEmpty().allSatisfy(name -> assertThat(types).contains(name));
    }
}
