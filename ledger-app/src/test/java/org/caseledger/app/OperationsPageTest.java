package org.caseledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The table of settings in {@code docs/operations.md} says what the code says. */
class OperationsPageTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(case-ledger\\.[a-z.-]+)` \\| ([^|]+) \\|");
    private static final Pattern IN_CODE = Pattern.compile("\"[^\"]*?(case-ledger\\.[a-z-]+(?:\\.[a-z-]+)*)[^\"]*\"");

    @Test
    void everySettingOfTheCodeIsInTheTableWithItsDefaultAndNoOther() throws IOException {
        Map<String, String> page = new TreeMap<>();
        ROW.matcher(Files.readString(Path.of("../docs/operations.md")))
                .results()
                .forEach(row -> page.put(row.group(1), row.group(2).strip()));
        Map<String, String> code = settings();
        assertThat(page.keySet()).containsExactlyElementsOf(code.keySet());
        code.forEach((name, value) -> {
            if (!value.isEmpty()) {
                assertThat(page.get(name)).as(name).contains("`" + value + "`");
            }
        });
    }

    /** Each setting with its default; an empty one where the code works it out. */
    private static Map<String, String> settings() throws IOException {
        Map<String, String> settings = new TreeMap<>();
        TreeSet<String> prefixes = new TreeSet<>();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        scanner.findCandidateComponents("org.caseledger").forEach(found -> {
            Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            String prefix = MergedAnnotations.from(type).get(ConfigurationProperties.class).getString("prefix");
            prefixes.add(prefix);
            addComponents(settings, prefix, type);
        });
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                IN_CODE.matcher(Files.readString(file))
                        .results()
                        .map(named -> named.group(1))
                        .filter(name -> !prefixes.contains(name))
                        .forEach(name -> settings.putIfAbsent(name, ""));
            }
        }
        return settings;
    }

    private static void addComponents(Map<String, String> settings, String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (component.getType().isRecord()) {
                addComponents(settings, name, component.getType());
            } else {
                settings.put(name, defaultOf(type, component));
            }
        }
    }

    private static String defaultOf(Class<?> type, RecordComponent component) {
        for (var parameter : type.getDeclaredConstructors()[0].getParameters()) {
            DefaultValue value = parameter.getAnnotation(DefaultValue.class);
            if (parameter.getName().equals(component.getName()) && value != null && value.value().length == 1) {
                return value.value()[0];
            }
        }
        return "";
    }
}
