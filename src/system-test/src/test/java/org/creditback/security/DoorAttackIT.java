package org.creditback.security;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.systemtest.TestEar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every method of every bean, called by whom its rule does not name. Inside the server, where only JUnit's own assertions are at hand. */
@ExtendWith(ArquillianExtension.class)
@Tag("in-server")
@DisplayName("F54, controls.md 2: roles and legal entities are enforced by the services themselves")
class DoorAttackIT {

    private static final String BEANS = "security/beans.txt";
    private static final LegalEntityId FOREIGN = new LegalEntityId("ATTACK-IT");

    @Resource(lookup = "java:jboss/datasources/CreditbackDS")
    private DataSource database;

    @EJB
    private AttackingArClerk arClerk;

    @EJB
    private AttackingApClerk apClerk;

    @EJB
    private AttackingController controller;

    @EJB
    private AttackingAdmin admin;

    @EJB
    private AttackingAuditor auditor;

    @EJB
    private AttackingRun run;

    // How many calls were tried: none would pass as well.
    private int attacks;

    private final Rules rules = Rules.of("doors");
    private final MadeUp values = new MadeUp(FOREIGN);

    @Deployment
    static EnterpriseArchive application() {
        return TestEar.with(
                Map.of(BEANS, String.join("\n", Beans.names()), "security/doors.txt", Beans.rules()),
                DoorAttackIT.class,
                Attacker.class,
                AttackingArClerk.class,
                AttackingApClerk.class,
                AttackingController.class,
                AttackingAdmin.class,
                AttackingAuditor.class,
                AttackingRun.class,
                Door.class,
                MadeUp.class,
                Rules.class);
    }

    @BeforeEach
    void aLegalEntityAndAPersonWithoutIt() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO ledger.legal_entity (legal_entity, name, accounting_currency, country)"
                    + " VALUES ('ATTACK-IT', 'x', 'EUR', 'FI') ON CONFLICT DO NOTHING");
            statement.execute("INSERT INTO ledger.user_account (name, password_hash)"
                    + " SELECT 'stranger', password_hash FROM ledger.user_account WHERE name = 'auditor'"
                    + " ON CONFLICT DO NOTHING");
        }
    }

    @Test
    @DisplayName("a role that the rule of a method does not name is refused, and so is nobody")
    void theWrongRoleIsRefused() {
        List<String> open = new ArrayList<>();
        for (Door door : doors()) {
            // Refused too, but where its caller does not hear it; DoorRulesTest compares its annotation.
            if (door.method().isAnnotationPresent(Asynchronous.class)) {
                continue;
            }
            Set<String> allowed = allowed(door);
            for (String role : allowed.contains("everyone") ? Set.<String>of() : everyRole()) {
                if (!allowed.contains(role) && !isRefused(thrown(door, role))) {
                    open.add(door.longName() + " is open to " + role + ": " + thrown(door, role));
                }
            }
        }
        assertTrue(open.isEmpty(), () -> String.join("\n", open));
        assertTrue(attacks > doors().size(), () -> "only " + attacks + " attacks");
    }

    @Test
    @DisplayName("a right role without a grant for the legal entity is told that it does not exist")
    void theWrongLegalEntityIsRefused() {
        List<String> open = new ArrayList<>();
        for (Door door : doors()) {
            Rules.Rule rule = door.rule(rules);
            if (rule == null || !rule.remark().isEmpty() || !door.namesLegalEntity()) {
                continue;
            }
            Set<String> roles = rule.roles().contains("everyone") ? Set.of("ar-clerk") : rule.roles();
            for (String role : roles) {
                Throwable thrown = role.equals("run") ? null : thrown(door, role);
                if (!role.equals("run") && !isNotFound(thrown)) {
                    open.add(door.longName() + " answers " + role + " for a foreign legal entity with " + thrown
                            + ": ask Access first, or remark in security/doors.txt that it is only called inside");
                }
            }
        }
        assertTrue(open.isEmpty(), () -> String.join("\n", open));
        assertTrue(attacks > doors().size(), () -> "only " + attacks + " attacks");
    }

    // A door without a rule is the finding of DoorRulesTest; here its own annotation counts.
    private Set<String> allowed(Door door) {
        Rules.Rule rule = door.rule(rules);
        return rule == null ? door.roles() : rule.roles();
    }

    private static Set<String> everyRole() {
        return Set.of("ar-clerk", "ap-clerk", "controller", "admin", "auditor", "run", "nobody");
    }

    private static boolean isRefused(@Nullable Throwable thrown) {
        return thrown instanceof EJBAccessException
                || thrown instanceof Refusal refusal && refusal.reason() == RefusalReason.NOT_AUTHORIZED;
    }

    private static boolean isNotFound(@Nullable Throwable thrown) {
        return thrown instanceof Refusal refusal && refusal.reason() == RefusalReason.NOT_FOUND;
    }

    private @Nullable Throwable thrown(Door door, String role) {
        attacks++;
        Callable<?> call = () -> call(door);
        Map<String, Attacker> attackers = new TreeMap<>(Map.of(
                "ar-clerk",
                arClerk,
                "ap-clerk",
                apClerk,
                "controller",
                controller,
                "admin",
                admin,
                "auditor",
                auditor,
                "run",
                run));
        Attacker attacker = attackers.get(role);
        return attacker == null ? Attacker.caught(call) : attacker.attack(call);
    }

    private @Nullable Object call(Door door) throws Exception {
        try {
            return door.method().invoke(InitialContext.doLookup(door.address()), values.arguments(door.method()));
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof Exception cause ? cause : thrown;
        } catch (NamingException missing) {
            throw new IllegalStateException("no bean at " + door.address(), missing);
        }
    }

    private static List<Door> doors() {
        try (InputStream file = Objects.requireNonNull(DoorAttackIT.class.getResourceAsStream("/" + BEANS))) {
            String names = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return names.lines().flatMap(DoorAttackIT::doors).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<Door> doors(String bean) {
        try {
            return Door.of(Class.forName(bean)).stream();
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
