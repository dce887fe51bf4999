package org.creditback.systemtest;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.creditback.systemtest.ArchitectureTerms.callAMethodOfMoneyWithADouble;
import static org.creditback.systemtest.ArchitectureTerms.carryARole;
import static org.creditback.systemtest.ArchitectureTerms.haveNoPublicMethodThatTheirDoorLacks;
import static org.creditback.systemtest.ArchitectureTerms.mentionNoRawNumber;
import static org.creditback.systemtest.ArchitectureTerms.theTimeWithoutAClock;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.creditback.domain.InvariantBroken;
import org.creditback.domain.RuleViolation;
import org.creditback.domain.StoreConflict;

/** The rules of the architecture, each a sentence. */
@AnalyzeClasses(locations = ApplicationClasses.class)
class ArchitectureTest {

    private static final String[] STORES = {"..creditback.database..", "..creditback.*.store.."};

    @ArchTest
    static final ArchRule the_domain_is_plain_java = classes()
            .that()
            .resideInAPackage("..creditback.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "..creditback.domain..",
                    "java.lang..",
                    "java.math..",
                    "java.time..",
                    "java.util..",
                    "org.joda.money..",
                    "org.jspecify..");

    @ArchTest
    static void modules_meet_at_their_doors(JavaClasses code) {
        for (String module : List.of("ledger", "receivables", "payables", "reimbursement")) {
            String root = "..creditback." + module;
            classes()
                    .that()
                    .resideInAnyPackage(root + ".internal..", root + ".store..", root + ".batch..")
                    .should()
                    .onlyHaveDependentClassesThat()
                    .resideInAnyPackage(root + "..")
                    .allowEmptyShould(true)
                    .check(code);
        }
    }

    @ArchTest
    static final ArchRule only_stores_know_the_database = noClasses()
            .that()
            .resideOutsideOfPackages(STORES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "jakarta.persistence..", "org.hibernate..", "org.postgresql..");

    @ArchTest
    static final ArchRule entities_stay_in_stores = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveSimpleNameEndingWith("Entity")
            .andShould()
            .resideInAPackage("..store..")
            .andShould()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage("..store..", "..internal..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule no_cycles =
            slices().matching("org.creditback.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule receivables_do_not_know_payables = noClasses()
            .that()
            .resideInAPackage("org.creditback.receivables..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.creditback.payables..");

    @ArchTest
    static final ArchRule payables_do_not_know_receivables = noClasses()
            .that()
            .resideInAPackage("org.creditback.payables..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.creditback.receivables..");

    @ArchTest
    static final ArchRule stateless_beans_are_internal = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .should()
            .resideInAPackage("..internal..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule a_service_bean_does_what_its_door_says = classes()
            .that()
            .haveSimpleNameEndingWith("ServiceBean")
            .should(haveNoPublicMethodThatTheirDoorLacks())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule amounts_are_money = codeUnits()
            .that()
            .areNotPrivate()
            .and()
            .areDeclaredInClassesThat(
                    not(resideInAnyPackage("..domain.money..", "..store..", "..creditback.database..")))
            .should(mentionNoRawNumber());

    @ArchTest
    static final ArchRule no_double_becomes_money = noClasses().should(callAMethodOfMoneyWithADouble());

    @ArchTest
    static final ArchRule nobody_asks_for_the_time_without_a_clock =
            noClasses().should().callMethodWhere(theTimeWithoutAClock());

    @ArchTest
    static final ArchRule nobody_uses_the_old_dates =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.Date");

    @ArchTest
    static final ArchRule every_own_exception_has_one_of_three_roots = classes()
            .that()
            .areAssignableTo(Throwable.class)
            .should()
            .beAssignableTo(RuleViolation.class)
            .orShould()
            .beAssignableTo(StoreConflict.class)
            .orShould()
            .beAssignableTo(InvariantBroken.class);

    @ArchTest
    static final ArchRule only_the_run_starter_starts_jobs = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.creditback.reimbursement.internal.RunStarter")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.batch.operations.JobOperator")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(BatchRuntime.class);

    @ArchTest
    static final ArchRule batch_artifacts_live_in_batch = noClasses()
            .that()
            .resideOutsideOfPackages("..batch..", "org.creditback.reimbursement.internal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.batch..");

    @ArchTest
    static final ArchRule view_beans_end_in_view = classes()
            .that()
            .resideInAPackage("..web..")
            .and()
            .areAnnotatedWith(Named.class)
            .should()
            .haveSimpleNameEndingWith("View")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule resources_end_in_resource =
            classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource");

    @ArchTest
    static final ArchRule transactions_are_the_containers =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.transaction.UserTransaction");

    @ArchTest
    static final ArchRule every_bean_method_says_who_may_call_it = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(annotatedWith(Stateless.class).or(annotatedWith(Singleton.class)))
            .should(carryARole());

    @ArchTest
    static void locales_are_made_in_one_class(JavaClasses code) {
        Set<String> makers = code.stream()
                .filter(ArchitectureTest::makesLocales)
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        assertThat(makers).hasSizeLessThanOrEqualTo(1);
    }

    private static boolean makesLocales(JavaClass code) {
        return code.getCodeUnitCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getName().startsWith(Locale.class.getName())
                        && Set.of("<init>", "forLanguageTag", "of", "build").contains(call.getName()));
    }
}
