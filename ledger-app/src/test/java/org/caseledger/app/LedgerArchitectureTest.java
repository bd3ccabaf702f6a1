package org.caseledger.app;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** Who may import whom, over all three modules. A rule that matches nothing fails. */
@AnalyzeClasses(packages = "org.caseledger", importOptions = LedgerArchitectureTest.MainClasses.class)
class LedgerArchitectureTest {

    private static final String WEB = "org.caseledger.app.web..";

    @ArchTest
    static final ArchRule theDomainKnowsNothingOfThoseWhoUseIt = noClasses()
            .that()
            .resideInAPackage("org.caseledger.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.caseledger.projections..", "org.caseledger.app..");

    @ArchTest
    static final ArchRule projectionsKnowNothingOfTheApplication = noClasses()
            .that()
            .resideInAPackage("org.caseledger.projections..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.caseledger.app..");

    @ArchTest
    static final ArchRule noPackageIsInACircle = slices().matching("org.caseledger.app.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noFolderOfTheApplicationIsInACircle = slices()
            .matching("org.caseledger.app.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule oneGroupOfTheApiNeverUsesAnother = slices()
            .matching("org.caseledger.app.web.api.(*)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule partsOfTheWebShareConventionsOnly = slices()
            .matching("org.caseledger.app.web.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("org.caseledger.app.web.conventions.."));

    @ArchTest
    static final ArchRule theWebSeesNoSqlAndNoStore = noClasses()
            .that()
            .resideInAPackage(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "org.springframework.jdbc..",
                    "org.postgresql..",
                    "com.zaxxer..",
                    "org.caseledger.app.database..",
                    "org.caseledger.app.store..");

    @ArchTest
    static final ArchRule onlyTheWebKnowsControllers = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .resideInAPackage(WEB)
            .andShould()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule whatAGroupOfTheApiTakesAndAnswersStaysInside = classes()
            .that()
            .resideInAPackage("org.caseledger.app.web.api.*..")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule projectorsStayInside = classes()
            .that()
            .haveSimpleNameEndingWith("Projector")
            .and()
            .areNotInterfaces()
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule oneClassOnlyAsksTheMachineForTheTime = noClasses()
            .that()
            .resideOutsideOfPackage("org.caseledger.app.clock..")
            .and(describe("are no makers of ids", type -> !type.getSimpleName().equals("TimeOrderedIds")))
            .should()
            .callMethodWhere(describe("the current time is asked for", LedgerArchitectureTest::asksForTheTime));

    /** The library that describes the API hands its own Jackson 2 types to those who adjust the description. */
    @ArchTest
    static final ArchRule jsonIsReadByOneLibrary = noClasses()
            .that()
            .resideOutsideOfPackage("org.caseledger.app.web.openapi..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..");

    @ArchTest
    static final ArchRule timesAreOfJavaTime = noClasses()
            .that()
            // The JDK asks for certificates as of a Date and knows nothing newer.
            .doNotHaveFullyQualifiedName("org.caseledger.domain.log.verify.time.TimeStampToken")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Calendar")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.sql.Timestamp");

    /** Such a stream holds its connection until it is closed, and a few of them hold all there are. */
    @ArchTest
    static final ArchRule whatIsReadIsReadToItsEnd = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream");

    @ArchTest
    static final ArchRule nothingIsPrintedPastTheLog = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule failuresHaveNames = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    private static final Set<String> CLOCKS = Set.of("system", "systemUTC", "systemDefaultZone", "tickMillis");

    private static boolean asksForTheTime(JavaMethodCall call) {
        MethodCallTarget target = call.getTarget();
        boolean ofJavaTime = target.getOwner().getPackageName().equals("java.time");
        return ofJavaTime && target.getName().equals("now") && target.getRawParameterTypes().isEmpty()
                || ofJavaTime && CLOCKS.contains(target.getName())
                || target.getOwner().isEquivalentTo(InstantSource.class) && target.getName().equals("system")
                || target.getOwner().isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis");
    }

    /** The classes that are shipped: neither test folders nor jars of tests. */
    static final class MainClasses implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("-tests.jar");
        }
    }
}
