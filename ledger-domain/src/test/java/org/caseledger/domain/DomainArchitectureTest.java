package org.caseledger.domain;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import org.axonframework.modelling.command.AggregateRoot;

/** What the domain may know. A rule that matches nothing fails. */
@AnalyzeClasses(packages = "org.caseledger.domain", importOptions = ImportOption.DoNotIncludeTests.class)
class DomainArchitectureTest {

    private static final DescribedPredicate<JavaClass> AGGREGATES_AND_COMMANDS = describe(
            "aggregates and commands",
            type -> type.isAnnotatedWith(AggregateRoot.class) || isCommand(type));

    @ArchTest
    static final ArchRule knowsOnlyJavaItselfAndTheNamesOfItsFramework = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.math..",
                    "java.nio..",
                    "java.io..",
                    "java.security..",
                    "java.text..",
                    "java.time..",
                    "java.util..",
                    "javax.crypto..",
                    "javax.security.auth.x500..",
                    "org.jspecify..",
                    "org.axonframework..",
                    "org.caseledger.domain..");

    @ArchTest
    static final ArchRule meetsItsFrameworkOnlyInAggregatesAndCommands = noClasses()
            .that(not(AGGREGATES_AND_COMMANDS))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule commandsKnowNothingOfTheFrameworkButTheirTarget = classes()
            .that(describe("are commands", DomainArchitectureTest::isCommand))
            .should()
            .onlyDependOnClassesThat(
                    not(resideInAPackage("org.axonframework.."))
                            .or(describe(
                                    "TargetAggregateIdentifier",
                                    type -> type.getSimpleName().equals("TargetAggregateIdentifier"))));

    @ArchTest
    static final ArchRule provesWithTheJdkAlone = classes()
            .that()
            .resideInAPackage("org.caseledger.domain.log..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.crypto..", "javax.security.auth.x500..", "org.jspecify..",
                    "org.caseledger.domain.log..");

    @ArchTest
    static final ArchRule hasNoClock = noClasses()
            .should()
            .callMethodWhere(
                    describe("the current time is asked for", DomainArchitectureTest::asksForTheTime))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(InstantSource.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule keepsRulesToItself = classes().that().haveSimpleNameEndingWith("Rules").should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule keepsStateToItself = classes()
            .that()
            .haveSimpleNameEndingWith("State")
            .and()
            .resideOutsideOfPackage("org.caseledger.domain.log..")
            .and()
            .areTopLevelClasses()
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule keepsItsStreamsInOneOrder = slices().matching("org.caseledger.domain.(*)..").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule isNotReachedByReflection = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.lang.reflect..", "java.sql..", "java.net..");

    private static boolean isCommand(JavaClass type) {
        return type.getSimpleName().endsWith("Command")
                || type.getEnclosingClass().map(outer -> outer.getSimpleName().endsWith("Command")).orElse(false);
    }

    private static boolean asksForTheTime(JavaMethodCall call) {
        MethodCallTarget target = call.getTarget();
        return target.getOwner().getPackageName().equals("java.time") && target.getName().equals("now")
                || target.getOwner().isEquivalentTo(System.class)
                        && (target.getName().equals("currentTimeMillis") || target.getName().equals("nanoTime"));
    }
}
