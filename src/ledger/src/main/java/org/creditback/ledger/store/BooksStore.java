package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.creditback.database.Jdbc;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.ledger.DimensionDefinition;
import org.creditback.ledger.LedgerAccount;
import org.creditback.ledger.SystemAccount;

/** Chart of accounts, number sequences and dimensions: the outline of the books. */
@Dependent
public class BooksStore {

    private static final int DIGITS = 6;

    private final LedgerDatabase database;

    @Inject
    public BooksStore(LedgerDatabase database) {
        this.database = database;
    }

    /** Adds accounts; those that the chart has keep their name. */
    public void addAccounts(LegalEntityId entity, Collection<LedgerAccount> accounts) {
        database.jdbc()
                .update(
                        """
                        INSERT INTO ledger.account (legal_entity, account, name)
                        SELECT ?, * FROM unnest(?::text[], ?::text[])
                            ON CONFLICT DO NOTHING""",
                        entity.code(),
                        accounts.stream().map(LedgerAccount::account).toArray(String[]::new),
                        accounts.stream().map(LedgerAccount::name).toArray(String[]::new));
    }

    /** The chart, in account order. */
    public List<LedgerAccount> accounts(LegalEntityId entity) {
        return database.jdbc()
                .list(
                        "SELECT account, name FROM ledger.account WHERE legal_entity = ? ORDER BY account",
                        row -> new LedgerAccount(row.getString(1), row.getString(2)),
                        entity.code());
    }

    /** Whether a line was ever posted on the account: an account with dimensions is stored when its first line is. */
    public boolean hasPostings(LegalEntityId entity, String account) {
        return database.jdbc()
                .one(
                        "SELECT EXISTS (SELECT FROM ledger.ledger_dimension WHERE legal_entity = ? AND account = ?)",
                        row -> row.getBoolean(1),
                        entity.code(),
                        account)
                .orElseThrow();
    }

    /** Gives every part its default account. */
    public void addSystemAccounts(LegalEntityId entity) {
        List<SystemAccount> all = List.of(SystemAccount.values());
        database.jdbc()
                .update(
                        """
                        INSERT INTO ledger.system_account (legal_entity, purpose, account)
                        SELECT ?, * FROM unnest(?::text[], ?::text[])""",
                        entity.code(),
                        all.toArray(SystemAccount[]::new),
                        all.stream().map(SystemAccount::defaultAccount).toArray(String[]::new));
    }

    /** Adds every series with its default prefix, and its counter at 1. */
    public void addNumberSequences(LegalEntityId entity) {
        List<NumberSeries> all = List.of(NumberSeries.values());
        Jdbc jdbc = database.jdbc();
        jdbc.update(
                """
                INSERT INTO ledger.number_sequence (legal_entity, series, prefix, digits)
                SELECT ?, series, prefix, ? FROM unnest(?::text[], ?::text[]) AS given (series, prefix)""",
                entity.code(),
                DIGITS,
                all.toArray(NumberSeries[]::new),
                all.stream().map(NumberSeries::defaultPrefix).toArray(String[]::new));
        jdbc.update("""
                INSERT INTO ledger.number_counter (legal_entity, series, fiscal_year)
                SELECT ?, unnest(?::text[]), 0""", entity.code(), all.toArray(NumberSeries[]::new));
    }

    /** The series that a legal entity has. */
    public Set<NumberSeries> numberSequences(LegalEntityId entity) {
        Set<NumberSeries> series = EnumSet.noneOf(NumberSeries.class);
        series.addAll(database.jdbc()
                .list(
                        "SELECT series FROM ledger.number_sequence WHERE legal_entity = ?",
                        row -> NumberSeries.valueOf(row.getString(1)),
                        entity.code()));
        return series;
    }

    public void addDimension(LegalEntityId entity, DimensionDefinition dimension) {
        Jdbc jdbc = database.jdbc();
        jdbc.update(
                "INSERT INTO ledger.dimension (legal_entity, name, required, balancing) VALUES (?, ?, ?, ?)",
                entity.code(),
                dimension.name(),
                dimension.required(),
                dimension.balancing());
        jdbc.update(
                "INSERT INTO ledger.dimension_value (legal_entity, name, value) SELECT ?, ?, unnest(?::text[])",
                entity.code(),
                dimension.name(),
                dimension.values().toArray(String[]::new));
    }

    /** The dimensions of a legal entity, in name order, each with its values in order. */
    public List<DimensionDefinition> dimensions(LegalEntityId entity) {
        return database.jdbc()
                .list(
                        """
                        SELECT d.name, d.required, d.balancing,
                               ARRAY(SELECT v.value::text FROM ledger.dimension_value v
                                      WHERE v.legal_entity = d.legal_entity AND v.name = d.name ORDER BY v.value)
                          FROM ledger.dimension d WHERE d.legal_entity = ? ORDER BY d.name""",
                        row -> new DimensionDefinition(
                                row.getString(1), row.getBoolean(2), row.getBoolean(3), List.of((String[])
                                        row.getArray(4).getArray())),
                        entity.code());
    }
}
