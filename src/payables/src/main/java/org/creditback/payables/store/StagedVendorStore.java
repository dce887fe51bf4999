package org.creditback.payables.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creditback.database.Jdbc;
import org.creditback.database.UncountedRows;
import org.creditback.domain.imports.Address;
import org.creditback.domain.imports.BankDetails;
import org.creditback.domain.imports.RowFault;
import org.creditback.domain.imports.VendorRow;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/** Vendors of a file, and what is wrong with them. */
@Dependent
public class StagedVendorStore {

    // A number is written as function ledger.number_text writes it: OTV-1 is an account like any other.
    private static final String ONE_TIME_NUMBERS = """
            WITH series AS (
                SELECT legal_entity, prefix, max(next_value) FILTER (WHERE NOT restarts AND fiscal_year = 0) AS next_value,
                       CASE WHEN restarts THEN '^[0-9]{4}-' ELSE '^' END || format('([0-9]{%1$s}|[1-9][0-9]{%1$s,})$', digits) AS pattern
                  FROM ledger.next_number WHERE series = 'ONE_TIME_VENDOR' GROUP BY legal_entity, prefix, digits, restarts),
            wanted AS (
                SELECT s.line, s.legal_entity, n.prefix, n.pattern, n.next_value, substr(s.vendor_account, length(n.prefix) + 1) AS digits
                  FROM payables.staged_vendor s JOIN series n USING (legal_entity)
                 WHERE s.import_id = ? AND s.fault_code IS NULL AND starts_with(s.vendor_account, n.prefix)
                   AND substr(s.vendor_account, length(n.prefix) + 1) ~ n.pattern
                   AND NOT EXISTS (SELECT FROM payables.vendor v
                                    WHERE v.legal_entity = s.legal_entity AND v.vendor_account = s.vendor_account OFFSET 0)),
            number AS (
                SELECT legal_entity, line, next_value, digits::numeric AS value FROM wanted WHERE next_value IS NOT NULL
                UNION ALL
                SELECT n.legal_entity, NULL, n.next_value, CASE WHEN v.digits ~ n.pattern THEN v.digits::numeric END
                  FROM (SELECT DISTINCT legal_entity, prefix, pattern, next_value FROM wanted WHERE next_value IS NOT NULL) AS n
                 CROSS JOIN LATERAL (SELECT substr(vendor_account, length(n.prefix) + 1) AS digits FROM payables.vendor
                                      WHERE legal_entity = n.legal_entity AND starts_with(vendor_account, n.prefix) OFFSET 0) AS v),
            placed AS (
                SELECT line, value - next_value + 1 = row_number() OVER (PARTITION BY legal_entity ORDER BY value) AS follows
                  FROM number WHERE value >= next_value)
            UPDATE payables.staged_vendor s
               SET fault_rank = ?, fault_column = 'vendor_account', fault_value = s.vendor_account, fault_code = 'BAD_VALUE'
             WHERE s.import_id = ?
               AND s.line IN (SELECT line FROM wanted EXCEPT SELECT line FROM placed WHERE follows AND line IS NOT NULL)""";

    private final PayablesDatabase database;

    @Inject
    public StagedVendorStore(PayablesDatabase database) {
        this.database = database;
    }

    /** In bulk. */
    public void insert(long importId, List<VendorRow> rows) {
        database.jdbc().copyIn("""
                        COPY payables.staged_vendor (import_id, line, legal_entity, vendor_account, name, vendor_group,
                            currency, language, street, building_number, postal_code, town, country, hold, hold_release_date,
                            method_of_payment, dimensions, dimensions_given, terms_net_days, terms_given,
                            iban, bic, bank_code, account_number,
                            fault_rank, fault_column, fault_value, fault_code, fault_detail) FROM STDIN""", writer -> {
            for (VendorRow row : rows) {
                writer.row(values(importId, row));
            }
        });
    }

    private static @Nullable Object[] values(long importId, VendorRow row) {
        RowFault fault = row.fault();
        Address address = row.address();
        BankDetails bank = row.bank();
        return new @Nullable Object[] {
            importId,
            row.line(),
            row.legalEntity(),
            row.account(),
            row.name(),
            row.group(),
            row.currency() == null ? null : row.currency().getCode(),
            row.language(),
            address.street(),
            address.buildingNumber(),
            address.postalCode(),
            address.town(),
            address.country(),
            row.hold(),
            row.holdReleaseDate(),
            row.methodOfPayment(),
            row.dimensions(),
            row.dimensionsGiven(),
            row.termsNetDays(),
            row.termsGiven(),
            bank.iban(),
            bank.bic(),
            bank.bankCode(),
            bank.accountNumber(),
            fault == null ? null : fault.rank(),
            fault == null ? null : fault.column(),
            fault == null ? null : fault.value(),
            fault == null ? null : fault.code(),
            fault == null ? null : fault.detail()
        };
    }

    /** The first of equal accounts is right. */
    public void refuseRepeatedAccounts(long importId) {
        Jdbc jdbc = database.jdbc();
        UncountedRows.joining(jdbc, () -> jdbc.update("""
                        UPDATE payables.staged_vendor s
                           SET fault_rank = ?, fault_column = 'vendor_account', fault_value = s.vendor_account,
                               fault_code = 'DUPLICATE_ACCOUNT'
                          FROM (SELECT legal_entity, vendor_account, min(line) AS first_line
                                  FROM payables.staged_vendor WHERE import_id = ?
                                 GROUP BY legal_entity, vendor_account HAVING count(*) > 1) AS repeated
                         WHERE s.import_id = ? AND s.legal_entity = repeated.legal_entity
                           AND s.vendor_account = repeated.vendor_account AND s.line > repeated.first_line
                           AND s.fault_code IS NULL""", RowFault.SEVERAL_ROWS, importId, importId));
    }

    /**
     * Refuses new vendors under a number that a run would give to a one-time vendor, or once gave: both would fail there. Vendors that were
     * one-time vendors before these books began may stand on the very next numbers; runs go on behind them.
     */
    public void refuseNumbersOfOneTimeVendors(long importId) {
        Jdbc jdbc = database.jdbc();
        UncountedRows.joining(jdbc, () -> jdbc.update(ONE_TIME_NUMBERS, importId, RowFault.SEVERAL_ROWS, importId));
    }

    public void letBankAccountsWait(long importId, Collection<LegalEntityId> entities) {
        database.jdbc()
                .update(
                        """
                        UPDATE payables.staged_vendor SET bank_account_waits = true
                         WHERE import_id = ? AND legal_entity = ANY (?::text[])""",
                        importId,
                        entities.stream().map(LegalEntityId::code).toArray(String[]::new));
    }

    /** The next chunk of good rows; empty where none is left. */
    public Optional<StagedChunk> chunkAfter(long importId, long after, long rows) {
        return database.jdbc()
                .one(
                        """
                        SELECT max(line), count(*), bool_and(dimensions_given), bool_and(terms_given)
                          FROM (SELECT line, dimensions_given, terms_given FROM payables.staged_vendor
                                 WHERE import_id = ? AND line > ? AND fault_code IS NULL ORDER BY line LIMIT ?) AS chunk
                        HAVING count(*) > 0""",
                        row -> new StagedChunk(row.getLong(1), row.getLong(2), row.getBoolean(3), row.getBoolean(4)),
                        importId,
                        after,
                        rows);
    }

    /**
     * Good rows that stand together.
     *
     * @param last            the line of the last one
     * @param rows            how many they are
     * @param dimensionsGiven false where the file has no such column
     * @param termsGiven      false where the file has no such column
     */
    public record StagedChunk(long last, long rows, boolean dimensionsGiven, boolean termsGiven) {}

    /** The dimension sets of a chunk in canonical text, by legal entity; without the empty one. */
    public Map<String, List<String>> dimensionSets(long importId, long after, long last) {
        return database
                .jdbc()
                .list("""
                        SELECT DISTINCT legal_entity, dimensions FROM payables.staged_vendor
                         WHERE import_id = ? AND line > ? AND line <= ? AND fault_code IS NULL AND dimensions <> ''""", row -> Map.entry(row.getString(1), row.getString(2)), importId, after, last)
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    public void delete(long importId) {
        database.jdbc().update("DELETE FROM payables.staged_vendor WHERE import_id = ?", importId);
    }
}
