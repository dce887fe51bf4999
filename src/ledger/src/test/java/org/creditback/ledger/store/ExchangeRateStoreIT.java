package org.creditback.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.creditback.database.Jdbc;
import org.creditback.database.TestDatabase;
import org.creditback.domain.money.QuotedRate;
import org.creditback.ledger.RateFilter;
import org.creditback.ledger.RateLine;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Exchange rates that people list and change")
class ExchangeRateStoreIT {

    private static final CurrencyUnit ISK = CurrencyUnit.of("ISK");
    private static final CurrencyUnit TND = CurrencyUnit.of("TND");
    private static final LocalDate DAY = LocalDate.of(1995, 5, 1);
    private static final RateFilter OLD = new RateFilter(ISK, null, null, LocalDate.of(1999, 1, 1), null);

    private Connection connection;
    private ExchangeRateStore rates;

    @BeforeEach
    void connect() throws SQLException {
        connection = TestDatabase.connect();
        rates = new ExchangeRateStore(new LedgerDatabase(Jdbc.on(connection)));
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private static QuotedRate rate(CurrencyUnit to, LocalDate day, String value) {
        return new QuotedRate(ISK, to, day, new BigDecimal(value));
    }

    @Test
    @DisplayName(
            "The newest day first, then pairs in code order; each page goes on after the last line of the one before")
    void pagesGoOnWhereTheLastEnded() {
        assertThat(rates.insert(rate(TND, DAY, "1"), "me")).isTrue();
        assertThat(rates.insert(rate(CurrencyUnit.EUR, DAY, "2"), "me")).isTrue();
        assertThat(rates.insert(rate(TND, DAY.plusDays(1), "3"), "me")).isTrue();
        assertThat(rates.insert(rate(TND, DAY, "9"), "me")).isFalse();
        List<RateLine> first = rates.list(OLD, null, 2);
        assertThat(first)
                .extracting(
                        line -> line.place().validFrom() + " " + line.place().to())
                .containsExactly("1995-05-02 TND", "1995-05-01 EUR");
        assertThat(rates.list(OLD, first.get(1).place(), 2))
                .singleElement()
                .satisfies(line -> assertThat(line.rate().value()).isEqualByComparingTo("1"));
    }

    @Test
    @DisplayName("MO-3: a withdrawn rate is listed, and counts no more until its day gets another one")
    void aWithdrawnRateCountsNoMore() {
        rates.insert(rate(TND, DAY, "1"), "me");
        rates.insert(rate(TND, DAY.plusDays(1), "3"), "me");
        rates.update(rate(TND, DAY.plusDays(1), "3"), true, "you");
        assertThat(rates.lastOn(ISK, DAY.plusDays(9)).get(TND).value()).isEqualByComparingTo("1");
        assertThat(rates.list(new RateFilter(ISK, TND, DAY, DAY.plusDays(1), true), null, 9))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.changedBy()).isEqualTo("you");
                    assertThat(line.version()).isEqualTo(1);
                });
        rates.put(List.of(rate(TND, DAY.plusDays(1), "4")), "me");
        assertThat(rates.lastOn(ISK, DAY.plusDays(9)).get(TND).value()).isEqualByComparingTo("4");
        assertThat(rates.find(ISK, TND, DAY.plusDays(1)))
                .hasValueSatisfying(line -> assertThat(line.version()).isEqualTo(2));
    }
}
