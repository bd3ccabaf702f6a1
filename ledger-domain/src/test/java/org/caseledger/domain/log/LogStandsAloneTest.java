package org.caseledger.domain.log;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** An inspector reads and runs this package without the rest of the ledger. */
@AnalyzeClasses(packages = "org.caseledger.domain.log", importOptions = ImportOption.DoNotIncludeTests.class)
class LogStandsAloneTest {

    @ArchTest
    static final ArchRule needsOnlyTheJdk = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.caseledger.domain.log..", "java..", "javax.security.auth.x500..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule provesWithoutTheVerifier = noClasses()
            .that()
            .resideOutsideOfPackage("..log.verify..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..log.verify..");

    @ArchTest
    static final ArchRule growsTreesWithoutSignatures = noClasses()
            .that()
            .resideInAPackage("..log.tree..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..log.note..");
}
