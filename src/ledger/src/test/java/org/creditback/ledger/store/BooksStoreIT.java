package org.creditback.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditback.database.Jdbc;
import org.creditback.database.SqlErrors;
import org.creditback.database.TestDatabase;
import org.creditback.domain.ledger.FiscalCalendar;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.domain.money.ExchangeRate;
import org.creditback.domain.money.QuotedRate;
import org.creditback.domain.reimbursement.DimensionRules;
import org.creditback.ledger.Address;
import org.creditback.ledger.DimensionDefinition;
import org.creditback.ledger.FiscalPeriod;
import org.creditback.ledger.LedgerAccount;
import org.creditback.ledger.LegalEntity;
import org.creditback.ledger.PeriodState;
import org.creditback.ledger.SystemAccount;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The outline of the books, and what the database refuses there")
class BooksStoreIT {

    private static final LegalEntityId ENTITY = new LegalEntityId("BOOKS");
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    private Connection connection;
    private Jdbc jdbc;
    private LegalEntityStore legalEntities;
    private BooksStore books;
    private PeriodStore periods;
    private TermsStore terms;
    private ExchangeRateStore rates;

    @BeforeEach
    void aLegalEntity() throws SQLException {
        connection = TestDatabase.connect();
        jdbc = Jdbc.on(connection);
        LedgerDatabase database = new LedgerDatabase(jdbc);
        legalEntities = new LegalEntityStore(database);
        books = new BooksStore(database);
        periods = new PeriodStore(database);
        terms = new TermsStore(database);
        rates = new ExchangeRateStore(database);
        assertThat(insert()).isTrue();
        for (SystemAccount part : SystemAccount.values()) {
            books.addAccounts(ENTITY, List.of(new LedgerAccount(part.defaultAccount(), part.name())));
        }
        books.addSystemAccounts(ENTITY);
        books.addNumberSequences(ENTITY);
        periods.insert(ENTITY, FiscalCalendar.CALENDAR_YEARS.until(2026));
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void aLegalEntityIsInsertedOnce() {
        assertThat(insert()).isFalse();
        assertThat(legalEntities.find(ENTITY)).hasValueSatisfying(found -> {
            assertThat(found.accountingCurrency()).isEqualTo(CurrencyUnit.EUR);
            assertThat(found.timeZone()).isEqualTo(ZoneId.of("Europe/Helsinki"));
        });
    }

    @Test
    @DisplayName("NU-1: every series has its counter at 1")
    void everySeriesHasItsCounter() {
        assertThat(books.numberSequences(ENTITY)).isEqualTo(EnumSet.allOf(NumberSeries.class));
        assertThat(jdbc.list(
                        "SELECT DISTINCT next_value FROM ledger.number_counter WHERE legal_entity = ?",
                        row -> row.getLong(1),
                        ENTITY.code()))
                .containsExactly(1L);
    }

    @Test
    @DisplayName("SU-15: every part has its account, and the account exists")
    void everyPartHasItsAccount() {
        assertThat(terms.systemAccounts(ENTITY)).hasSize(SystemAccount.values().length);
        assertThat(terms.systemAccounts(ENTITY)).containsEntry(SystemAccount.EXCHANGE_GAIN, "801200");
        assertRefused(
                "system_account_legal_entity_account_fkey",
                "UPDATE ledger.system_account SET account = '999999' WHERE legal_entity = ?");
    }

    @Test
    @DisplayName("SU-19, PO-12: rules of the dimensions, of which one may balance")
    void oneDimensionBalances() {
        books.addDimension(ENTITY, new DimensionDefinition("BusinessUnit", false, true, List.of("B2", "B1")));
        books.addDimension(ENTITY, new DimensionDefinition("Area", true, false, List.of()));
        assertThat(books.dimensions(ENTITY))
                .containsExactly(
                        new DimensionDefinition("Area", true, false, List.of()),
                        new DimensionDefinition("BusinessUnit", false, true, List.of("B1", "B2")));
        jdbc.update(
                "UPDATE ledger.dimension_value SET closed_from = '2026-11-20' WHERE legal_entity = ? AND value = 'B1'",
                ENTITY.code());
        assertThat(terms.dimensionRules(ENTITY))
                .isEqualTo(new DimensionRules(
                        Set.of("Area"), "BusinessUnit", Map.of("BusinessUnit=B1", LocalDate.of(2026, 11, 20))));
        assertRefused("one_balancing_dimension", "UPDATE ledger.dimension SET balancing = true WHERE legal_entity = ?");
    }

    @Test
    @DisplayName("SU-20: a calendar is read by its years, and goes on after its last period")
    void aCalendarHasYears() {
        assertThat(periods.years(ENTITY)).hasSize(27).startsWith(2000).endsWith(2026);
        assertThat(periods.ofYear(ENTITY, 2026))
                .hasSize(12)
                .first()
                .extracting(FiscalPeriod::startsOn)
                .isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(periods.last(ENTITY))
                .hasValueSatisfying(last -> assertThat(last.endsOn()).isEqualTo(LocalDate.of(2026, 12, 31)));
    }

    @Test
    void twoSeriesNeverShareAPrefix() {
        assertRefused(
                "series_prefix_is_its_own",
                "UPDATE ledger.number_sequence SET prefix = 'RB-' WHERE legal_entity = ? AND series = 'TAKE_OVER_VOUCHER'");
    }

    @Test
    @DisplayName("DI-3: a period is open where all three modules are")
    void aPeriodIsOpenInAllThreeModules() {
        assertThat(periods.isOpen(ENTITY, LocalDate.of(2026, 11, 30))).isTrue();
        assertThat(periods.isOpen(ENTITY, LocalDate.of(2027, 1, 1))).isFalse();
        periods.update(ENTITY, november(PeriodState.OPEN, PeriodState.ON_HOLD));
        assertThat(periods.isOpen(ENTITY, NOVEMBER)).isFalse();
        assertThat(periods.hold(ENTITY, NOVEMBER))
                .hasValueSatisfying(held -> assertThat(held.version()).isEqualTo(1));
        assertThat(periods.list(ENTITY, LocalDate.of(2026, 11, 30), 5))
                .extracting(FiscalPeriod::startsOn)
                .containsExactly(NOVEMBER, LocalDate.of(2026, 12, 1));
    }

    @Test
    @DisplayName("controls.md 5: a closed period stays closed")
    void aClosedPeriodStaysClosed() {
        periods.update(ENTITY, november(PeriodState.CLOSED, PeriodState.OPEN));
        assertThatThrownBy(() -> periods.update(ENTITY, november(PeriodState.ON_HOLD, PeriodState.OPEN)))
                .satisfies(error ->
                        assertThat(SqlErrors.violatedConstraint(error)).contains("closed_period_stays_closed"));
    }

    @Test
    @DisplayName("MO-3: the last rate on or before the day, either way; on a tie the one from the accounting currency")
    void theLastRateEitherWay() {
        CurrencyUnit sek = CurrencyUnit.of("SEK");
        assertThat(rates.lastOn(CurrencyUnit.EUR, NOVEMBER)).isEmpty();
        put(CurrencyUnit.EUR, sek, "2026-10-01", "11.10");
        put(sek, CurrencyUnit.EUR, "2026-10-15", "0.09");
        put(CurrencyUnit.EUR, sek, "2026-11-02", "11.50");
        put(CurrencyUnit.USD, sek, "2026-10-20", "10.00");
        assertThat(rates.lastOn(CurrencyUnit.EUR, NOVEMBER))
                .isEqualTo(Map.of(
                        sek,
                        new ExchangeRate(
                                CurrencyUnit.EUR,
                                sek,
                                new BigDecimal("0.0900000000"),
                                true,
                                LocalDate.of(2026, 10, 15))));
        put(CurrencyUnit.EUR, sek, "2026-10-15", "11.20");
        assertThat(rates.lastOn(CurrencyUnit.EUR, NOVEMBER).get(sek).multiplies())
                .isFalse();
        put(CurrencyUnit.EUR, sek, "2026-10-15", "11.30");
        assertThat(rates.lastOn(CurrencyUnit.EUR, NOVEMBER).get(sek).value()).isEqualByComparingTo("11.3");
        assertThat(rates.lastOn(CurrencyUnit.EUR, LocalDate.of(2026, 9, 30))).isEmpty();
    }

    @Test
    void aRateIsAboveZeroAndBetweenTwoCurrencies() {
        assertRefused(
                "exchange_rate_rate_check",
                "INSERT INTO ledger.exchange_rate VALUES ('EUR', 'SEK', '2026-01-01', 0, ?)");
        assertRefused(
                "exchange_rate_check", "INSERT INTO ledger.exchange_rate VALUES ('EUR', 'EUR', '2026-01-01', 1, ?)");
    }

    @Test
    void theApplicationDeletesNoLegalEntityAndNoPeriod() {
        for (String table : List.of("legal_entity", "fiscal_period", "number_sequence", "number_counter")) {
            assertThatThrownBy(() -> inSavepoint("DELETE FROM ledger." + table + " WHERE legal_entity = ?"))
                    .hasMessageContaining("permission denied for table " + table);
        }
    }

    private boolean insert() {
        return legalEntities.insert(
                new LegalEntity(ENTITY, "Books", CurrencyUnit.EUR, "FI", ZoneId.of("Europe/Helsinki"), "fi"),
                new Address("Street", "1", "00100", "Helsinki"),
                false);
    }

    private static FiscalPeriod november(PeriodState receivables, PeriodState payables) {
        return new FiscalPeriod(NOVEMBER, LocalDate.of(2026, 11, 30), 2026, receivables, payables, PeriodState.OPEN, 0);
    }

    private void put(CurrencyUnit from, CurrencyUnit to, String validFrom, String value) {
        rates.put(List.of(new QuotedRate(from, to, LocalDate.parse(validFrom), new BigDecimal(value))), "controller");
    }

    private void assertRefused(String constraint, String sql) {
        assertThatThrownBy(() -> inSavepoint(sql))
                .isInstanceOf(PersistenceException.class)
                .satisfies(
                        error -> assertThat(SqlErrors.violatedConstraint(error)).contains(constraint));
    }

    private void inSavepoint(String sql) throws SQLException {
        var before = connection.setSavepoint();
        try {
            jdbc.update(sql, ENTITY.code());
        } finally {
            connection.rollback(before);
        }
    }
}
