package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.imports.EntityTerms;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.OpenPeriods;
import org.joda.money.CurrencyUnit;

/** What imported documents ask of the set-up, and the dimensions that they bring. */
@Dependent
public class TakeOverStore {

    private static final String OPEN_PERIODS = """
            SELECT starts_on, ends_on FROM ledger.fiscal_period
             WHERE legal_entity = ? AND receivables_state = 'OPEN' AND payables_state = 'OPEN' AND ledger_state = 'OPEN'
             ORDER BY starts_on""";

    private final LedgerDatabase database;

    @Inject
    public TakeOverStore(LedgerDatabase database) {
        this.database = database;
    }

    /** Three statements at most. */
    public Optional<EntityTerms> terms(LegalEntityId entity) {
        return database.jdbc()
                .one(
                        "SELECT accounting_currency, dimensions_defined FROM ledger.legal_entity WHERE legal_entity = ?",
                        row -> Map.entry(CurrencyUnit.of(row.getString(1)), row.getBoolean(2)),
                        entity.code())
                .map(found -> new EntityTerms(
                        found.getKey(),
                        openPeriods(OPEN_PERIODS, entity),
                        !found.getValue(),
                        found.getValue() ? dimensions(entity) : Map.of()));
    }

    private Map<String, Set<String>> dimensions(LegalEntityId entity) {
        Map<String, Set<String>> values = new HashMap<>();
        database.jdbc()
                .list(
                        "SELECT name, value FROM ledger.dimension_value WHERE legal_entity = ?",
                        row -> values.computeIfAbsent(row.getString(1), name -> new HashSet<>())
                                .add(row.getString(2)),
                        entity.code());
        return values;
    }

    /** The open periods; none of them can be closed before the transaction ends. */
    public OpenPeriods holdOpenPeriods(LegalEntityId entity) {
        return openPeriods(OPEN_PERIODS + " FOR SHARE", entity);
    }

    private OpenPeriods openPeriods(String sql, LegalEntityId entity) {
        NavigableMap<LocalDate, LocalDate> lastDays = new TreeMap<>();
        database.jdbc()
                .list(
                        sql,
                        row -> lastDays.put(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)),
                        entity.code());
        return new OpenPeriods(lastDays);
    }

    /** The fiscal year of each date, in the order of the dates; each lies in a period. */
    public List<Integer> fiscalYears(LegalEntityId entity, List<LocalDate> dates) {
        return database.jdbc().list("""
                        SELECT p.fiscal_year FROM unnest(?::date[]) WITH ORDINALITY AS wanted (day, place)
                          JOIN ledger.fiscal_period p ON p.legal_entity = ? AND wanted.day BETWEEN p.starts_on AND p.ends_on
                         ORDER BY wanted.place""", row -> row.getInt(1), dates.toArray(LocalDate[]::new), entity.code());
    }

    /** The account that take-over vouchers post against. */
    public String takeOverAccount(LegalEntityId entity) {
        return database.jdbc()
                .one(
                        "SELECT account FROM ledger.system_account WHERE legal_entity = ? AND purpose = 'TAKE_OVER'",
                        row -> row.getString(1),
                        entity.code())
                .orElseThrow(() -> new Refusal(RefusalReason.SETUP_INCOMPLETE, "TAKE_OVER"));
    }

    /** Two statements, in order of names, so that two imports that learn the same wait for each other. */
    public void learn(LegalEntityId entity, Collection<DimensionSet> used) {
        List<Map.Entry<String, String>> pairs = used.stream()
                .flatMap(set -> set.values().entrySet().stream())
                .distinct()
                .toList();
        if (pairs.isEmpty()) {
            return;
        }
        String[] names = pairs.stream().map(Map.Entry::getKey).toArray(String[]::new);
        String[] values = pairs.stream().map(Map.Entry::getValue).toArray(String[]::new);
        database.jdbc().update("""
                INSERT INTO ledger.dimension (legal_entity, name)
                SELECT DISTINCT e.legal_entity, wanted.name COLLATE "C" AS name
                  FROM ledger.legal_entity e CROSS JOIN unnest(?::text[]) AS wanted (name)
                 WHERE e.legal_entity = ? AND NOT e.dimensions_defined
                 ORDER BY name
                    ON CONFLICT DO NOTHING""", names, entity.code());
        database.jdbc().update("""
                INSERT INTO ledger.dimension_value (legal_entity, name, value)
                SELECT e.legal_entity, wanted.name, wanted.value
                  FROM ledger.legal_entity e CROSS JOIN unnest(?::text[], ?::text[]) AS wanted (name, value)
                 WHERE e.legal_entity = ? AND NOT e.dimensions_defined
                 ORDER BY wanted.name COLLATE "C", wanted.value COLLATE "C"
                    ON CONFLICT DO NOTHING""", names, values, entity.code());
    }
}
