package org.creditback.systemtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.ExchangeRate;
import org.creditback.domain.money.QuotedRate;
import org.creditback.domain.payables.CallBack;
import org.creditback.domain.payables.CallBackResult;
import org.creditback.domain.payables.WorkingDays;
import org.creditback.ledger.Access;
import org.creditback.ledger.ExchangeRates;
import org.creditback.ledger.FiscalPeriod;
import org.creditback.ledger.FiscalPeriods;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.PeriodState;
import org.creditback.payables.BankDetailChange;
import org.creditback.payables.BankDetailChanges;
import org.creditback.payables.VendorBankAccount;
import org.creditback.reimbursement.LegalEntitySetUp;
import org.creditback.reimbursement.Periods;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Doors that no resource opens, called inside the server. Only JUnit's own assertions are at hand there. */
@ExtendWith(ArquillianExtension.class)
@Tag("in-server")
class AccessIT {

    private static final LegalEntityId ENTITY = new LegalEntityId("ACCESS-IT");
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    @Resource(lookup = "java:jboss/datasources/CreditbackDS")
    private DataSource database;

    @EJB
    private AsRun run;

    @EJB
    private AsController controller;

    @EJB
    private Access access;

    @EJB
    private LedgerTerms terms;

    @EJB
    private ExchangeRates rates;

    @EJB
    private FiscalPeriods fiscalPeriods;

    @EJB
    private Periods periods;

    @EJB
    private LegalEntitySetUp setUp;

    @EJB
    private BankDetailChanges bankChanges;

    @Deployment
    static EnterpriseArchive application() {
        return TestEar.with(AccessIT.class, AsRun.class, AsController.class);
    }

    @BeforeEach
    void aBareLegalEntity() throws Exception {
        execute(
                "INSERT INTO ledger.legal_entity (legal_entity, name, accounting_currency, country)"
                        + " VALUES ('ACCESS-IT', 'x', 'EUR', 'FI') ON CONFLICT DO NOTHING",
                "INSERT INTO ledger.fiscal_period (legal_entity, starts_on, ends_on, fiscal_year)"
                        + " VALUES ('ACCESS-IT', '2026-11-01', '2026-11-30', 2026) ON CONFLICT DO NOTHING",
                "INSERT INTO ledger.user_grant VALUES ('anonymous', 'ACCESS-IT') ON CONFLICT DO NOTHING");
    }

    @AfterEach
    void takeTheGrantAway() throws Exception {
        execute("DELETE FROM ledger.user_grant WHERE user_name = 'anonymous'");
    }

    @Test
    @DisplayName(
            "interfaces.md 3: a run that nobody logged in for belongs to the console, and reaches every legal entity")
    void aRunReachesEveryLegalEntity() throws Exception {
        assertEquals("console", run.call(access::caller));
        assertTrue(run.call(access::granted).contains(ENTITY));
        run.call(() -> {
            access.require(ENTITY);
            return null;
        });
        assertEquals(
                RefusalReason.NOT_FOUND,
                refused(() -> run.call(() -> {
                            access.require(new LegalEntityId("NOT-THERE"));
                            return null;
                        }))
                        .reason());
    }

    @Test
    void whoDidNotLogInIsNobody() {
        assertEquals(
                RefusalReason.NOT_AUTHORIZED,
                assertThrows(Refusal.class, access::caller).reason());
        assertThrows(EJBAccessException.class, () -> rates.enter(List.of()));
    }

    @Test
    @DisplayName("SU-14, SU-15: what a bare legal entity lacks")
    void aBareLegalEntityCannotRun() throws Exception {
        execute(
                "INSERT INTO receivables.parameters (legal_entity) VALUES ('ACCESS-IT') ON CONFLICT DO NOTHING",
                "INSERT INTO payables.parameters (legal_entity) VALUES ('ACCESS-IT') ON CONFLICT DO NOTHING");
        List<String> codes = controller.call(() -> setUp.check(ENTITY, LocalDate.of(2031, 1, 1)).findings().stream()
                .map(finding -> finding.code() + finding.arguments().toString())
                .toList());
        assertEquals(
                List.of(
                        "NUMBER_SEQUENCE_MISSING[REIMBURSEMENT]",
                        "NUMBER_SEQUENCE_MISSING[REIMBURSEMENT_VOUCHER]",
                        "CUSTOMER_POSTING_PROFILE_MISSING[]",
                        "VENDOR_POSTING_PROFILE_MISSING[]",
                        "ACCOUNT_MISSING[EXCHANGE_GAIN]",
                        "ACCOUNT_MISSING[EXCHANGE_LOSS]",
                        "ACCOUNT_MISSING[TAKE_OVER]",
                        "PERIOD_NOT_OPEN[2031-01-01]",
                        "MINIMUM_BLANK[]",
                        "ONE_TIME_TEMPLATE_MISSING[]",
                        "ONE_TIME_SEQUENCE_MISSING[]",
                        "COMPANY_BANK_ACCOUNT_MISSING[]",
                        "PAYMENT_ACCOUNT_MISSING[BANK]",
                        "PAYMENT_ACCOUNT_MISSING[IN_TRANSIT]",
                        "PAYMENT_ACCOUNT_MISSING[BANK_CHARGES]",
                        "PAYMENT_SEQUENCE_MISSING[PAYMENT_VOUCHER]",
                        "PAYMENT_SEQUENCE_MISSING[BANK_STATEMENT_VOUCHER]",
                        "METHOD_OF_PAYMENT_MISSING[]"),
                codes);
        Refusal incomplete = refused(() -> run.call(() -> {
            setUp.requireComplete(ENTITY, NOVEMBER);
            return null;
        }));
        assertEquals(RefusalReason.SETUP_INCOMPLETE, incomplete.reason());
    }

    @Test
    @DisplayName("MO-3: a rate of the same pair and day is replaced, by the last of a list")
    void theLastRateOfADayCounts() throws Exception {
        CurrencyUnit czk = CurrencyUnit.of("CZK");
        controller.call(() -> {
            rates.enter(List.of(
                    new QuotedRate(CurrencyUnit.EUR, czk, NOVEMBER, new BigDecimal("24.1")),
                    new QuotedRate(CurrencyUnit.EUR, czk, NOVEMBER, new BigDecimal("24.2"))));
            rates.enter(List.of(new QuotedRate(czk, CurrencyUnit.EUR, NOVEMBER, new BigDecimal("0.04"))));
            return null;
        });
        ExchangeRate found = terms.rates(CurrencyUnit.EUR, NOVEMBER).get(czk);
        assertFalse(found.multiplies());
        assertEquals(0, found.value().compareTo(new BigDecimal("24.2")));
    }

    @Test
    @DisplayName("PO-16: closing is refused while a run posts into the period, and names the run")
    void aPeriodIsHeldByARun() throws Exception {
        execute("""
                INSERT INTO reimbursement.run (legal_entity, request_key, request_hash, action, state, posting_date, cut_off_date,
                       summarize_customer, open_debit_mode, separate_classification, filter, accounting_currency, rate_basis,
                       failure_limit, language, prepared_by)
                VALUES ('ACCESS-IT', 'access-it', 'x', 'POST', 'POSTING', '2026-11-30', '2026-11-30',
                        false, 'EXCLUDE', false, '{}', 'EUR', 'RUN_DATE', 100, 'en', 'clerk.ar') ON CONFLICT DO NOTHING""");
        try {
            FiscalPeriod november = controller
                    .call(() -> fiscalPeriods.list(ENTITY, NOVEMBER, 1))
                    .get(0);
            FiscalPeriod held = new FiscalPeriod(
                    november.startsOn(),
                    november.endsOn(),
                    november.fiscalYear(),
                    PeriodState.OPEN,
                    PeriodState.ON_HOLD,
                    PeriodState.OPEN,
                    november.version());
            Refusal refusal = refused(() -> controller.call(() -> periods.change(ENTITY, held, null)));
            assertEquals(RefusalReason.PERIOD_IN_USE, refusal.reason());
            assertTrue(((Long) refusal.arguments().get(0)) > 0);
            execute("UPDATE reimbursement.run SET state = 'STOPPED' WHERE request_key = 'access-it'");
            assertEquals(
                    PeriodState.ON_HOLD,
                    controller.call(() -> periods.change(ENTITY, held, null)).payables());
        } finally {
            // Out of the way of those who look for runs that nobody works on.
            execute("UPDATE reimbursement.run SET state = 'DONE_WITH_DECLINES' WHERE request_key = 'access-it'");
            // The invariants ask every state for its event.
            execute(
                    "INSERT INTO reimbursement.run_event (run_id, actor, event, to_state)"
                            + " SELECT run_id, 'test', 'STATE_CHANGED', state FROM reimbursement.run WHERE request_key = 'access-it'");
        }
    }

    @Test
    @DisplayName("PC-3, PC-4, F26: a bank account is decided on by another person, who saw what it replaces, once")
    void aBankAccountIsDecidedOnByAnotherPersonOnce() throws Exception {
        execute(
                "INSERT INTO payables.parameters (legal_entity) VALUES ('ACCESS-IT') ON CONFLICT DO NOTHING",
                "INSERT INTO payables.vendor (legal_entity, vendor_account, name, currency) VALUES ('ACCESS-IT', 'V-1', 'x', 'EUR')",
                "INSERT INTO payables.vendor_bank_account (legal_entity, vendor_account, account_number, state, proposed_by, source)"
                        + " VALUES ('ACCESS-IT', 'V-1', '1111', 'PROPOSED', 'controller', 'LETTER'),"
                        + " ('ACCESS-IT', 'V-1', '2222', 'PROPOSED', 'clerk.ap', 'E_MAIL'),"
                        + " ('ACCESS-IT', 'V-1', '3333', 'PROPOSED', 'clerk.ap', 'PHONE')");
        List<BankDetailChange> waiting =
                controller.call(() -> bankChanges.list(ENTITY, VendorBankAccount.State.PROPOSED, 0, 10));
        long own = waiting.get(0).id();
        long first = waiting.get(1).id();
        long second = waiting.get(2).id();
        LocalDate today = LocalDate.ofInstant(waiting.get(0).proposedAt(), ZoneOffset.UTC);
        assertEquals(RefusalReason.SELF_APPROVAL, refusedApproval(own, called(today), 0));
        assertEquals(
                RefusalReason.SELF_APPROVAL,
                refused(() -> controller.call(() -> {
                            bankChanges.reject(ENTITY, own, "mine");
                            return null;
                        }))
                        .reason());
        assertEquals(RefusalReason.BAD_VALUE, refusedApproval(first, called(today.plusDays(2)), 0));
        approve(first, called(today), 0);
        assertEquals(RefusalReason.WRONG_STATE, refusedApproval(first, called(today), 0));
        assertEquals(RefusalReason.STALE_VERSION, refusedApproval(second, called(today), 0));
        approve(second, called(today), first);
        assertEquals(today, usableFrom(first));
        assertEquals(WorkingDays.after(today, 5), usableFrom(second));
        assertEquals(RefusalReason.NOT_FOUND, refusedApproval(Long.MAX_VALUE, called(today), 0));
    }

    private static CallBack called(LocalDate day) {
        return new CallBack(
                "Anna", "020 1234567", "contract", day.minusYears(1), day, "me", CallBackResult.CONFIRMED, "");
    }

    private void approve(long change, CallBack evidence, long seenInUse) throws Exception {
        controller.call(() -> {
            bankChanges.approve(ENTITY, change, evidence, seenInUse);
            return null;
        });
    }

    private RefusalReason refusedApproval(long change, CallBack evidence, long seenInUse) {
        return refused(() -> {
                    approve(change, evidence, seenInUse);
                    return null;
                })
                .reason();
    }

    private LocalDate usableFrom(long change) throws Exception {
        return controller.call(() -> bankChanges.get(ENTITY, change)).decision().usableFrom();
    }

    // The beans of these tests declare no application exceptions, so a refusal leaves them wrapped.
    private static Refusal refused(Callable<?> call) {
        EJBException wrapped = assertThrows(EJBException.class, call::call);
        return assertInstanceOf(Refusal.class, wrapped.getCausedByException());
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
