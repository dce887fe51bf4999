package org.creditback.security;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The table of rules and the annotations of the beans say the same. */
@DisplayName("controls.md 2: every method of a bean has a rule")
class DoorRulesTest {

    private static final String TABLE = "src/system-test/src/test/resources/security/doors.txt";

    private final Rules rules = Rules.of("doors");

    @Test
    void everyMethodHasARule() {
        Set<String> missing = Beans.doors().stream()
                .filter(door -> door.rule(rules) == null)
                .map(door -> door.name() + " = " + Rules.text(door.roles()))
                .collect(toCollection(TreeSet::new));
        assertThat(missing)
                .as(
                        "Methods without a rule. Look up in spec/controls.md section 2 who may, compare it with what the annotation says (below),"
                                + " and add these lines to " + TABLE
                                + "; a method that only other doors call, and that does not ask Access itself, ends with ' | inside':\n"
                                + String.join("\n", missing))
                .isEmpty();
    }

    @Test
    void everyRuleHasItsMethod() {
        Set<String> names = Beans.doors().stream()
                .flatMap(door -> Stream.of(door.name(), door.longName()))
                .collect(toSet());
        assertThat(rules.names())
                .as("Rules of methods that are no more: take their lines out of " + TABLE)
                .allMatch(names::contains);
    }

    @Test
    void theAnnotationsSayWhatTheRulesSay() {
        assertThat(Beans.doors().stream()
                        .filter(door ->
                                door.rule(rules) != null && !rules(door).roles().equals(door.roles()))
                        .map(door -> door.longName() + ": the rule says "
                                + Rules.text(rules(door).roles()) + ", the annotation says "
                                + Rules.text(door.roles())))
                .as(
                        "Rule and annotation differ: spec/controls.md section 2 decides; overloads that differ have their own lines, with /parameters")
                .isEmpty();
    }

    @Test
    @DisplayName("what does not ask for the legal entity itself is called by no page and no resource")
    void noPageCallsWhatIsOnlyForTheInside() {
        Set<String> inside = Beans.doors().stream()
                .filter(door -> door.rule(rules) != null && rules(door).is(Rules.INSIDE))
                .filter(Door::namesLegalEntity)
                .map(door -> door.view().getName() + "." + door.method().getName())
                .collect(toSet());
        Path web = Path.of(System.getProperty("creditback.root"), "src", "web", "target", "classes");
        assertThat(new ClassFileImporter()
                        .importPath(web).stream()
                                .map(JavaClass::getAccessesFromSelf)
                                .flatMap(Set::stream)
                                .filter(access -> inside.contains(name(access)))
                                .map(JavaAccess::getDescription))
                .isEmpty();
    }

    private static String name(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getTarget().getName();
    }

    private Rules.Rule rules(Door door) {
        return java.util.Objects.requireNonNull(door.rule(rules));
    }
}
