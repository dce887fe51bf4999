package org.creditback.receivables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.creditback.database.Jdbc;
import org.creditback.database.UncountedRows;
import org.creditback.domain.InvariantBroken;
import org.creditback.domain.imports.RowFault;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.Side;
import org.creditback.domain.money.Amounts;
import org.joda.money.CurrencyUnit;

/** A chunk of documents of a file, as it becomes open transactions of the books. Every statement sees the same range of documents. */
@Dependent
public class TakenOverDocumentStore {

    private final ReceivablesDatabase database;

    @Inject
    public TakenOverDocumentStore(ReceivablesDatabase database) {
        this.database = database;
    }

    /**
     * The last document of the next chunk of about so many rows; empty where no good document is left.
     *
     * @param wholeVouchers true: the chunk goes on to the last document of its legal entity, date and currency
     */
    public Optional<Long> chunkAfter(long importId, long after, long rows, boolean wholeVouchers) {
        return database.jdbc()
                .one("""
                        SELECT max(d.document_no)
                          FROM (SELECT document_no, rows_before FROM receivables.staged_document
                                 WHERE import_id = ? AND document_no > ? AND fault_code IS NULL
                                 ORDER BY document_no LIMIT 1) AS first_of_chunk
                          JOIN receivables.staged_document d ON d.import_id = ? AND d.document_no > ? AND d.fault_code IS NULL
                           AND d.rows_before < first_of_chunk.rows_before + ? AND d.document_no < first_of_chunk.document_no + ?
                        HAVING max(d.document_no) IS NOT NULL""", row -> row.getLong(1), importId, after, importId, after, rows, rows)
                .map(last -> wholeVouchers ? endOfVoucher(importId, last) : last);
    }

    private long endOfVoucher(long importId, long documentNo) {
        return database.jdbc()
                .one("""
                        SELECT max(d.document_no) FROM receivables.staged_document l
                          JOIN receivables.staged_document d USING (import_id, legal_entity, document_date, currency)
                         WHERE l.import_id = ? AND l.document_no = ? AND d.document_no >= ?""", row -> row.getLong(1), importId, documentNo, documentNo)
                .orElseThrow();
    }

    /** Locks the customers in account order until the transaction ends: whoever books on a customer does. */
    public void lockCustomers(long importId, long after, long last) {
        database.jdbc().list("""
                        SELECT 1 FROM receivables.customer c
                         WHERE c.customer_id = ANY (ARRAY(SELECT DISTINCT d.customer_id FROM receivables.staged_document d
                                                           WHERE d.import_id = ? AND d.document_no > ? AND d.document_no <= ?))
                         ORDER BY c.legal_entity, c.customer_account FOR NO KEY UPDATE""", row -> 1, importId, after, last);
    }

    /** Rejects documents that somebody else booked since they were judged. */
    public void refuseKnownDocuments(long importId, long after, long last) {
        int known = database.jdbc().update("""
                UPDATE receivables.staged_document d SET fault_code = 'DUPLICATE_DOCUMENT'
                 WHERE d.import_id = ? AND d.document_no > ? AND d.document_no <= ? AND d.fault_code IS NULL
                   AND EXISTS (SELECT FROM receivables.customer_transaction t
                                WHERE t.customer_id = d.customer_id AND t.document_number = d.document_number
                                  AND t.document_type NOT IN ('REIMBURSEMENT', 'REVERSAL') OFFSET 0)""", importId, after, last);
        if (known > 0) {
            database.jdbc().update("""
                            UPDATE receivables.staged_open_item s
                               SET fault_rank = ?, fault_column = 'document_number', fault_value = s.document_number,
                                   fault_code = 'DUPLICATE_DOCUMENT'
                              FROM receivables.staged_document d JOIN receivables.staged_document_line l USING (import_id, document_no)
                             WHERE d.import_id = ? AND d.document_no > ? AND d.document_no <= ? AND d.fault_code = 'DUPLICATE_DOCUMENT'
                               AND s.import_id = l.import_id AND s.line = l.line AND s.fault_code IS NULL""", RowFault.SEVERAL_ROWS, importId, after, last);
        }
    }

    /**
     * What the chunk adds to the ledger: one for each legal entity, document date, currency, account with dimensions, and side; in that
     * order, debits first.
     */
    public List<TakenOverSum> sums(
            long importId, long after, long last, Function<LegalEntityId, CurrencyUnit> accountingCurrency) {
        Jdbc jdbc = database.jdbc();
        return UncountedRows.joining(
                jdbc, () -> jdbc.list("""
                        SELECT d.legal_entity, d.document_date, d.currency, l.account, l.dimensions, l.open_amount > 0 AS debit,
                               abs(sum(l.open_amount)), abs(sum(l.accounting_amount))
                          FROM receivables.staged_document d JOIN receivables.staged_document_line l USING (import_id, document_no)
                         WHERE d.import_id = ? AND d.document_no > ? AND d.document_no <= ? AND d.fault_code IS NULL
                           AND l.document_no > ? AND l.document_no <= ?
                         GROUP BY d.legal_entity, d.document_date, d.currency, l.account, l.dimensions, debit
                         ORDER BY d.legal_entity, d.document_date, d.currency, l.account, l.dimensions, debit DESC""", row -> sum(row, accountingCurrency), importId, after, last, after, last));
    }

    private static TakenOverSum sum(ResultSet row, Function<LegalEntityId, CurrencyUnit> accountingCurrency)
            throws SQLException {
        LegalEntityId entity = new LegalEntityId(row.getString(1));
        String dimensions = row.getString(5);
        return new TakenOverSum(
                entity,
                row.getObject(2, LocalDate.class),
                new LedgerDimension(
                        row.getString(4),
                        DimensionSet.parse(dimensions)
                                .orElseThrow(
                                        () -> new InvariantBroken("staged dimensions are malformed: " + dimensions))),
                row.getBoolean(6) ? Side.DEBIT : Side.CREDIT,
                Amounts.stored(CurrencyUnit.of(row.getString(3)), row.getBigDecimal(7)),
                Amounts.stored(accountingCurrency.apply(entity), row.getBigDecimal(8)));
    }
}
