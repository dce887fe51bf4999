package org.creditback.systemtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.creditback.domain.InvariantBroken;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.StoreConflict;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Bookkeeping;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The three meanings of an error, each as its caller meets it: not wrapped, and with the transaction rolled back. */
@ExtendWith(ArquillianExtension.class)
@Tag("in-server")
class ErrorsIT {

    private static final LegalEntityId ENTITY = new LegalEntityId("ERRORS-IT");
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 30);

    @Resource(lookup = "java:jboss/datasources/CreditbackDS")
    private DataSource database;

    @EJB
    private AsRun run;

    @EJB
    private Bookkeeping bookkeeping;

    /** What a door must not be asked in vain. */
    private interface Question {
        void ask() throws Exception;
    }

    @Deployment
    static EnterpriseArchive application() {
        return TestEar.with(ErrorsIT.class, AsRun.class);
    }

    @BeforeEach
    void aLegalEntityWithAPeriod() throws Exception {
        execute(
                "INSERT INTO ledger.legal_entity (legal_entity, name, accounting_currency, country)"
                        + " VALUES ('ERRORS-IT', 'x', 'EUR', 'FI') ON CONFLICT DO NOTHING",
                "INSERT INTO ledger.fiscal_period (legal_entity, starts_on, ends_on, fiscal_year)"
                        + " VALUES ('ERRORS-IT', '2026-11-01', '2026-11-30', 2026) ON CONFLICT DO NOTHING");
    }

    @Test
    @DisplayName("RuleViolation: a date without an open period is refused with its reason")
    void whatTheRulesForbid() throws Exception {
        Exception thrown = thrownBy(() -> bookkeeping.holdOpenPeriod(ENTITY, LocalDate.of(2031, 1, 1)));
        assertEquals(
                RefusalReason.PERIOD_CLOSED,
                assertInstanceOf(Refusal.class, thrown).reason());
    }

    @Test
    @DisplayName("StoreConflict: who holds the period too long makes others try again")
    void whoWasFirst() throws Exception {
        try (Connection clerk = database.getConnection()) {
            clerk.setAutoCommit(false);
            clerk.createStatement()
                    .execute("SELECT 1 FROM ledger.fiscal_period WHERE legal_entity = 'ERRORS-IT' FOR UPDATE");
            assertInstanceOf(StoreConflict.class, thrownBy(() -> bookkeeping.holdOpenPeriod(ENTITY, NOVEMBER)));
            clerk.rollback();
        }
    }

    @Test
    @DisplayName(
            "InvariantBroken: books that cannot be read raise the alarm, and what was written with them is not kept")
    void aPromiseOfTheProgram() throws Exception {
        Exception thrown = thrownBy(() -> bookkeeping.targetsOf(List.of(malformed())));
        assertInstanceOf(InvariantBroken.class, thrown);
        try (Connection connection = database.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM ledger.account WHERE legal_entity = 'ERRORS-IT'")) {
            row.next();
            assertEquals(0, row.getInt(1));
        }
    }

    // Inside the transaction of the call, so that it goes where that goes.
    private int malformed() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO ledger.account VALUES ('ERRORS-IT', '1', 'x')");
            try (ResultSet row =
                    statement.executeQuery("INSERT INTO ledger.ledger_dimension (legal_entity, account, dimensions)"
                            + " VALUES ('ERRORS-IT', '1', 'no equals sign') RETURNING ledger_dimension_id")) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    // Caught beside the door: the bean of this test would wrap it, as it declares no application exceptions.
    private Exception thrownBy(Question question) throws Exception {
        return run.call(() -> {
            try {
                question.ask();
            } catch (Exception thrown) {
                return thrown;
            }
            throw new AssertionError("nothing was refused");
        });
    }

    private void execute(String... statements) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
