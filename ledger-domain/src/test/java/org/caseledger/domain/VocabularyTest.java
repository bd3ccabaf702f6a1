package org.caseledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.caseledger.domain.practice.PracticeCommand;
import org.junit.jupiter.api.Test;

/** Nothing that can be recorded or asked for was forgotten somewhere, in any stream. */
class VocabularyTest {

    private static final JavaClasses DOMAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.caseledger.domain");

    @Test
    void everyFactIsInTheCatalogue() {
        assertThat(EventCatalogue.all())
                .extracting(entry -> entry.type().getName())
                .containsExactlyInAnyOrderElementsOf(names(records(LedgerEvent.class)));
    }

    @Test
    void everyCommandHasOneAggregateThatHandlesIt() {
        Set<String> commands = names(DOMAIN.stream()
                .filter(type -> type.isRecord()
                        && type.getEnclosingClass().map(VocabularyTest::holdsCommands).orElse(false))
                .filter(type -> isImplementation(type)));
        assertThat(commands).isNotEmpty();
        assertThat(aggregates().flatMap(VocabularyTest::handled).map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(commands);
    }

    @Test
    void everyAggregateIsStoredUnderANameThatIsNoClassName() {
        assertThat(aggregates().map(aggregate -> aggregate.getAnnotation(AggregateRoot.class).type()))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(type -> assertThat(type).matches("[a-z]+(-[a-z]+)*"));
    }

    private static boolean holdsCommands(JavaClass type) {
        return type.getSimpleName().endsWith("Command") && !type.isEquivalentTo(PracticeCommand.class);
    }

    /** A command, not a part of one. */
    private static boolean isImplementation(JavaClass type) {
        return type.getRawInterfaces().stream().anyMatch(VocabularyTest::holdsCommands);
    }

    private static Stream<JavaClass> records(Class<?> kind) {
        return DOMAIN.stream().filter(type -> type.isRecord() && type.isAssignableTo(kind));
    }

    private static Set<String> names(Stream<JavaClass> types) {
        return types.map(JavaClass::getName).collect(Collectors.toSet());
    }

    private static Stream<Class<?>> aggregates() {
        return DOMAIN.stream().filter(type -> type.isAnnotatedWith(AggregateRoot.class)).map(JavaClass::reflect);
    }

    private static Stream<Class<?>> handled(Class<?> aggregate) {
        return Stream.<Executable>concat(
                Arrays.stream(aggregate.getDeclaredConstructors()), Arrays.stream(aggregate.getDeclaredMethods()))
                .filter(handler -> handler.isAnnotationPresent(CommandHandler.class))
                .map(handler -> handler.getParameterTypes()[0]);
    }
}
