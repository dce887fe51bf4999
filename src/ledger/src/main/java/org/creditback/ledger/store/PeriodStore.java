package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.ledger.FiscalCalendar.Period;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.FiscalPeriod;
import org.creditback.ledger.PeriodState;

/** Fiscal periods and their states. */
@Dependent
public class PeriodStore {

    private static final String PERIOD = """
            SELECT starts_on, ends_on, fiscal_year, receivables_state, payables_state, ledger_state, version
              FROM ledger.fiscal_period
            """;

    private final LedgerDatabase database;

    @Inject
    public PeriodStore(LedgerDatabase database) {
        this.database = database;
    }

    /** Whether a period holds the date and is open in all three modules. */
    public boolean isOpen(LegalEntityId entity, LocalDate date) {
        return database.jdbc()
                .one("""
                        SELECT EXISTS (SELECT FROM ledger.fiscal_period
                                        WHERE legal_entity = ? AND ? BETWEEN starts_on AND ends_on
                                          AND receivables_state = 'OPEN' AND payables_state = 'OPEN' AND ledger_state = 'OPEN')""", row -> row.getBoolean(1), entity.code(), date)
                .orElseThrow();
    }

    /**
     * Locks the period for share until the transaction ends, where it is open in all three modules.
     *
     * @return violations that the last check of these books found; empty where no open period holds the date
     */
    public Optional<Long> holdOpen(LegalEntityId entity, LocalDate date) {
        return database.jdbc().one("""
                        SELECT coalesce((SELECT c.violations FROM ledger.books_check c WHERE c.legal_entity = p.legal_entity), 0)
                          FROM ledger.fiscal_period p
                         WHERE p.legal_entity = ? AND ? BETWEEN p.starts_on AND p.ends_on
                           AND p.receivables_state = 'OPEN' AND p.payables_state = 'OPEN' AND p.ledger_state = 'OPEN'
                           FOR SHARE OF p""", row -> row.getLong(1), entity.code(), date);
    }

    /** Periods that end on the day or later, in date order. */
    public List<FiscalPeriod> list(LegalEntityId entity, LocalDate from, int size) {
        return database.jdbc()
                .list(
                        PERIOD + "WHERE legal_entity = ? AND ends_on >= ? ORDER BY starts_on LIMIT ?",
                        PeriodStore::period,
                        entity.code(),
                        from,
                        size);
    }

    /** The fiscal years, in order. */
    public List<Integer> years(LegalEntityId entity) {
        return database.jdbc()
                .list(
                        "SELECT DISTINCT fiscal_year FROM ledger.fiscal_period WHERE legal_entity = ? ORDER BY fiscal_year",
                        row -> row.getInt(1),
                        entity.code());
    }

    /** The periods of a fiscal year, in date order. */
    public List<FiscalPeriod> ofYear(LegalEntityId entity, int fiscalYear) {
        return database.jdbc()
                .list(
                        PERIOD + "WHERE legal_entity = ? AND fiscal_year = ? ORDER BY starts_on",
                        PeriodStore::period,
                        entity.code(),
                        fiscalYear);
    }

    /** The last period of all. */
    public Optional<FiscalPeriod> last(LegalEntityId entity) {
        return database.jdbc()
                .one(
                        PERIOD + "WHERE legal_entity = ? ORDER BY starts_on DESC LIMIT 1",
                        PeriodStore::period,
                        entity.code());
    }

    /** The period that begins on the day, locked. */
    public Optional<FiscalPeriod> hold(LegalEntityId entity, LocalDate startsOn) {
        return database.jdbc()
                .one(
                        PERIOD + "WHERE legal_entity = ? AND starts_on = ? FOR UPDATE",
                        PeriodStore::period,
                        entity.code(),
                        startsOn);
    }

    /** Writes the states of a period that is held. */
    public void update(LegalEntityId entity, FiscalPeriod period) {
        database.jdbc()
                .update(
                        """
                        UPDATE ledger.fiscal_period
                           SET receivables_state = ?, payables_state = ?, ledger_state = ?, version = version + 1
                         WHERE legal_entity = ? AND starts_on = ?""",
                        period.receivables(),
                        period.payables(),
                        period.ledger(),
                        entity.code(),
                        period.startsOn());
    }

    /** Adds periods, all open. */
    public void insert(LegalEntityId entity, List<Period> periods) {
        database.jdbc()
                .update(
                        """
                        INSERT INTO ledger.fiscal_period (legal_entity, fiscal_year, starts_on, ends_on)
                        SELECT ?, * FROM unnest(?::integer[], ?::date[], ?::date[])""",
                        entity.code(),
                        periods.stream().map(Period::fiscalYear).toArray(Integer[]::new),
                        periods.stream().map(Period::startsOn).toArray(LocalDate[]::new),
                        periods.stream().map(Period::endsOn).toArray(LocalDate[]::new));
    }

    private static FiscalPeriod period(ResultSet row) throws SQLException {
        return new FiscalPeriod(
                row.getObject(1, LocalDate.class),
                row.getObject(2, LocalDate.class),
                row.getInt(3),
                PeriodState.valueOf(row.getString(4)),
                PeriodState.valueOf(row.getString(5)),
                PeriodState.valueOf(row.getString(6)),
                row.getInt(7));
    }
}
