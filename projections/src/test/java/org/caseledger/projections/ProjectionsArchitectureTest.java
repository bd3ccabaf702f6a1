package org.caseledger.projections;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.caseledger.projections.projector.Projector;

/** What projections may know of the rest, and of each other. */
@AnalyzeClasses(packages = "org.caseledger.projections", importOptions = DoNotIncludeTests.class)
class ProjectionsArchitectureTest {

    /** The folders that every projection shares. */
    private static final String[] SHARED = {
        "org.caseledger.projections.projector..", "org.caseledger.projections.entry..",
        "org.caseledger.projections.parked..",
        "org.caseledger.projections.rebuild.."
    };

    @ArchTest
    static final ArchRule knowEventsAndIdsButNeitherCommandsNorRulesNorStates = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.caseledger\\.domain\\.\\w+\\.\\w*(Command|Rules?|State)(\\$.*)?");

    @ArchTest
    static final ArchRule knowNoAggregate = noClasses()
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith("org.axonframework.modelling.command.AggregateRoot");

    @ArchTest
    static final ArchRule knowNothingOfTheLogBehindTheEntries = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.caseledger.domain.log..", "org.caseledger.app..");

    @ArchTest
    static final ArchRule doNotUseEachOther = slices()
            .matching("org.caseledger.projections.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAnyPackage(SHARED));

    @ArchTest
    static final ArchRule haveNoCycles = slices().matching("org.caseledger.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule keepProjectorsToThemselves = classes()
            .that()
            .implement(Projector.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule keepTheirQueriesToThemselves = classes()
            .that()
            .haveSimpleNameEndingWith("Queries")
            .should()
            .bePackagePrivate();
}
