package vn.quyche;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.Fact;

/** The house style, as far as a machine can see it. An exception is named here, with its reason. */
@AnalyzeClasses(packagesOf = Quyche.class, importOptions = DoNotIncludeTests.class)
class HouseRulesTests {

    /** Events are told in the past tense: a regular ending, or one of these. */
    private static final Pattern PAST = Pattern.compile(
            ".*(ed|Taken|Kept|Broken|Sent|Held|Given(Back)?|Cast|Drawn|Withdrawn|Read|Begun|Made|Arose|Late|Put|Lost|Won|Shown|Overridden)");

    /** A class of SQL, or a class inside one. */
    private static final String JDBC = ".*\\.Jdbc[^.]*";

    @ArchTest
    static final ArchRule controllersStayPackagePrivate = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..web")
            .because("only Spring calls a controller");

    @ArchTest
    static final ArchRule whatAnswersRequestsIsCalledAController = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .haveSimpleNameEndingWith("Controller")
            .because("one looks for pages by that name");

    @ArchTest
    static final ArchRule modelsKnowNoWebOrSql = noClasses()
            .that()
            .haveNameNotMatching(JDBC)
            .and()
            .resideOutsideOfPackage("..web")
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.jdbc..")
                    .or(resideInAPackage("org.springframework.web.."))
                    .or(resideInAPackage("java.sql..")))
            .because("a rule must be readable and testable without a server; SQL goes into a Jdbc class");

    @ArchTest
    static final ArchRule sqlStaysPackagePrivate = classes()
            .that()
            .haveSimpleNameStartingWith("Jdbc")
            .should()
            .bePackagePrivate()
            .because("a module's tables are its own affair; others use its door");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .doNotBelongToAnyOf(BusinessClock.class)
            .should(callMethod(Instant.class, "now")
                    .or(callMethod(LocalDate.class, "now"))
                    .or(callMethod(LocalDateTime.class, "now"))
                    .or(callMethod(ZonedDateTime.class, "now"))
                    .or(callMethod(OffsetDateTime.class, "now"))
                    .or(callMethod(Year.class, "now"))
                    .or(callMethod(Clock.class, "systemUTC"))
                    .or(callMethod(Clock.class, "systemDefaultZone")))
            .because("deadlines are tested, and the past recorded, at another time: take the Clock");

    @ArchTest
    static final ArchRule namesSayWhatNotWhatKind = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Service")
            .because("such names hide what the class is for");

    @ArchTest
    static final ArchRule nothingIsCalledAServiceToSpringEither =
            noClasses().should().beAnnotatedWith(Service.class).because("@Component says the same without a layer");

    @ArchTest
    static final ArchRule collaboratorsComeByTheConstructor = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("a class must be buildable in a test without Spring");

    @ArchTest
    static final ArchRule sharesAreWholeNumbers = fields().that()
            .areDeclaredInClassesThat(resideOutsideOfPackage("..web").and(not(simpleNameEndingWith("Sheet"))))
            .should()
            .notHaveRawType(double.class)
            .andShould()
            .notHaveRawType(float.class)
            .because("a majority or an amount is counted, never approximated; only places on paper and screen may be");

    @ArchTest
    static final ArchRule factsAreRecordsInThePastTense = classes()
            .that()
            .implement(Fact.class)
            .should()
            .beRecords()
            .andShould()
            .bePublic()
            .andShould()
            .haveNameMatching(PAST.pattern())
            .because("what happened does not change, and is told as having happened");

    @ArchTest
    static void packagesAreNullMarkedAndRulesSeeTheCode(JavaClasses code) {
        assertThat(code).as("classes seen by the rules").hasSizeGreaterThan(100);
        assertThat(code.stream().filter(type -> type.isAssignableTo(Fact.class)))
                .as("facts seen by the rules")
                .hasSizeGreaterThan(5);
        assertThat(code.getPackage("vn.quyche").getSubpackagesInTree())
                .filteredOn(HouseRulesTests::holdsCode)
                .allSatisfy(mark -> assertThat(mark.isAnnotatedWith(NullMarked.class))
                        .as(mark.getName())
                        .isTrue());
    }

    private static boolean holdsCode(JavaPackage candidate) {
        return candidate.getClasses().stream()
                .map(JavaClass::getSimpleName)
                .anyMatch(name -> !Set.of("package-info").contains(name));
    }
}
