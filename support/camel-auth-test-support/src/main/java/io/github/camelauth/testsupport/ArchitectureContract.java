package io.github.camelauth.testsupport;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.camelauth.camel.AuthContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the main code of one vendor, and for the shared code that it stands on. */
public abstract class ArchitectureContract {

    private static final String ROOT = "io.github.camelauth";
    private static final List<String> VENDORS = List.of("custobar", "checkfront", "timbr", "syncaccess", "cft");

    private final String vendor;
    private final JavaClasses all = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/testsupport/") && !location.contains("/simulator/"))
            .importPackages(ROOT);
    private final JavaClasses own;

    /** @param vendor the last part of the vendor's package */
    protected ArchitectureContract(String vendor) {
        this.vendor = vendor;
        this.own = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT + "." + vendor);
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(all);
    }

    @Test
    void vendor_knowsNoOtherVendorAndNothingOfTests() {
        String[] foreign = Stream.concat(VENDORS.stream(), Stream.of("store", "simulator", "testsupport"))
                .filter(name -> !name.equals(vendor))
                .map(name -> ROOT + "." + name + "..")
                .toArray(String[]::new);
        noClasses().should().dependOnClassesThat().resideInAnyPackage(foreign).check(own);
    }

    @Test
    void vendor_dependsOnNoSpring() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.apache.camel.spring..")
                .check(all);
    }

    /** Time comes from the clock of the context: {@code AuthContext}, and a store made as a bean, ask the system for it. */
    @Test
    void time_isNotAskedOfTheSystem() {
        Stream.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)
                .forEach(type -> noClasses().should().callMethod(type, "now").check(all));
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(all);
        noClasses().should().callMethod(System.class, "nanoTime").check(own);
        noClasses()
                .that()
                .doNotBelongToAnyOf(AuthContext.class)
                .and()
                .resideOutsideOfPackage(ROOT + ".store")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(all);
        noClasses().should().dependOnClassesThat().areAssignableTo(Date.class).check(all);
    }

    @Test
    void state_isNeverStatic() {
        fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(SYNTHETIC)
                .should()
                .beFinal()
                .check(all);
    }

    @Test
    void threads_neverSleepAndNothingPrints() {
        noClasses()
                .should()
                .callMethodWhere(target(owner(assignableTo(Thread.class))).and(target(name("sleep"))))
                .check(all);
        noClasses()
                .should()
                .callMethodWhere(target(owner(assignableTo(TimeUnit.class))).and(target(name("sleep"))))
                .check(all);
        noClasses()
                .should()
                .callMethodWhere(target(owner(assignableTo(Throwable.class))).and(target(name("printStackTrace"))))
                .check(all);
        noClasses().should().accessField(System.class, "out").check(all);
        noClasses().should().accessField(System.class, "err").check(all);
    }
}
