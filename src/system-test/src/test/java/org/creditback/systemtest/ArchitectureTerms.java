package org.creditback.systemtest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the sentences of {@link ArchitectureTest} are made of. */
final class ArchitectureTerms {

    private static final Set<String> RAW_NUMBERS = Set.of(BigDecimal.class.getName(), "double", "float");

    private static final List<Class<? extends Annotation>> ROLES =
            List.of(RolesAllowed.class, PermitAll.class, DenyAll.class);

    private ArchitectureTerms() {}

    static ArchCondition<JavaCodeUnit> mentionNoRawNumber() {
        return condition("not take or return BigDecimal, double or float", unit -> Stream.concat(
                        unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                .noneMatch(type -> RAW_NUMBERS.contains(type.getName())));
    }

    static ArchCondition<JavaMethod> carryARole() {
        return condition("carry @RolesAllowed, @PermitAll or @DenyAll", method -> ROLES.stream()
                .anyMatch(role ->
                        method.isAnnotatedWith(role) || method.getOwner().isAnnotatedWith(role)));
    }

    static ArchCondition<JavaClass> callAMethodOfMoneyWithADouble() {
        return condition(
                "call a method of joda-money that takes a double", type -> type.getCodeUnitCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().getPackageName().startsWith("org.joda.money")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .anyMatch(
                                                parameter -> parameter.getName().equals("double"))));
    }

    static ArchCondition<JavaClass> haveNoPublicMethodThatTheirDoorLacks() {
        return condition("have no public method that their door lacks", bean -> bean.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .allMatch(method -> bean.getAllRawInterfaces().stream().anyMatch(door -> door.getMethods().stream()
                        .anyMatch(named -> named.getName().equals(method.getName())))));
    }

    static DescribedPredicate<JavaMethodCall> theTimeWithoutAClock() {
        return DescribedPredicate.describe(
                "ask for the time without a Clock", call -> isNow(call) || isSystemTime(call));
    }

    private static boolean isNow(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.getName().equals("java.time.Clock"));
    }

    private static boolean isSystemTime(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(System.class)
                && call.getName().equals("currentTimeMillis");
    }

    private static <T> ArchCondition<T> condition(String words, Predicate<T> holds) {
        return new ArchCondition<>(words) {
            @Override
            public void check(T item, ConditionEvents events) {
                boolean satisfied = holds.test(item);
                events.add(new SimpleConditionEvent(
                        item, satisfied, item + (satisfied ? " holds: " : " breaks: ") + words));
            }
        };
    }
}
