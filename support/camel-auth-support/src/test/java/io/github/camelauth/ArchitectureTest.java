package io.github.camelauth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package may know what. */
@AnalyzeClasses(packages = "io.github.camelauth", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final String ROOT = "io.github.camelauth";

    @ArchTest
    static final ArchRule packages_haveNoCycles =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule engine_knowsNeitherCamelNorHttp = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".token..", ROOT + ".event..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.camel..", "org.apache.hc..", ROOT + ".http..", ROOT + ".camel..");

    @ArchTest
    static final ArchRule values_knowNoStoreAndNoEngine = noClasses()
            .that()
            .resideInAPackage(ROOT + ".token")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".token.store..", ROOT + ".token.engine..", ROOT + ".event..");

    @ArchTest
    static final ArchRule http_knowsNothingOfTheComponents = noClasses()
            .that()
            .resideInAPackage(ROOT + ".http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".camel..");

    @ArchTest
    static final ArchRule support_knowsNoSpring =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.springframework..");
}
