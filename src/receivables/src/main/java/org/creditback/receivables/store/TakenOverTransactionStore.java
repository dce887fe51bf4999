package org.creditback.receivables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.creditback.database.Jdbc;
import org.creditback.database.UncountedRows;
import org.creditback.domain.InvariantBroken;

/** Writes a chunk of documents as customer transactions with their lines, all of them open. */
@Dependent
public class TakenOverTransactionStore {

    private static final String TRANSACTIONS = """
            INSERT INTO receivables.customer_transaction (customer_transaction_id, customer_id, document_number, document_type,
                document_date, due_date, currency, original_amount, amount, accounting_amount, billing_classification, text,
                voucher_id)
            SELECT d.customer_transaction_id, d.customer_id, d.document_number, d.document_type, d.document_date, d.due_date,
                   d.currency, d.amount, d.open_amount, d.accounting_amount, d.billing_classification, d.text, v.voucher_id
              FROM receivables.staged_document d
              JOIN unnest(?::text[], ?::date[], ?::text[], ?::bigint[]) AS v (legal_entity, document_date, currency, voucher_id)
                ON v.legal_entity = d.legal_entity AND v.document_date = d.document_date AND v.currency = d.currency
             WHERE d.import_id = ? AND d.document_no > ? AND d.document_no <= ? AND d.fault_code IS NULL
             ORDER BY d.document_no""";

    private static final String TARGETS = """
                  JOIN unnest(?::text[], ?::text[], ?::text[], ?::integer[]) AS t (legal_entity, account, dimensions, id)
                    ON t.legal_entity = d.legal_entity AND t.account = l.account AND t.dimensions = l.dimensions
                 WHERE d.import_id = ? AND d.document_no > ? AND d.document_no <= ? AND d.fault_code IS NULL
                   AND l.document_no > ? AND l.document_no <= ?
                 ORDER BY d.document_no, l.line_number""";

    private static final String LINES = """
            INSERT INTO receivables.customer_transaction_line (customer_transaction_id, line_no, ledger_dimension_id,
                original_amount, amount, accounting_amount)
            SELECT d.customer_transaction_id, l.line_number, t.id, l.amount, l.open_amount, l.accounting_amount
              FROM receivables.staged_document d JOIN receivables.staged_document_line l USING (import_id, document_no)
            """ + TARGETS;

    private static final String OPEN_ITEMS = """
            INSERT INTO receivables.open_item (customer_id, customer_transaction_id, line_no, ledger_dimension_id, currency,
                amount, accounting_amount, open_amount, open_accounting_amount, credit, document_date, due_date, document_number,
                billing_classification, status, journal)
            SELECT d.customer_id, d.customer_transaction_id, l.line_number, t.id, d.currency,
                   l.open_amount, l.accounting_amount, l.open_amount, l.accounting_amount, d.open_amount < 0, d.document_date,
                   d.due_date, d.document_number, d.billing_classification, d.status, d.journal
              FROM receivables.staged_document d JOIN receivables.staged_document_line l USING (import_id, document_no)
            """ + TARGETS;

    private final ReceivablesDatabase database;

    @Inject
    public TakenOverTransactionStore(ReceivablesDatabase database) {
        this.database = database;
    }

    /**
     * Three statements, whatever the number of documents.
     *
     * @param vouchers one for each legal entity, document date and currency of the chunk
     * @param targets  one for each account with dimensions of the chunk
     * @return lines written: rows of the file
     */
    public long write(
            long importId, long after, long last, List<TakenOverVoucher> vouchers, List<StoredTarget> targets) {
        Jdbc jdbc = database.jdbc();
        return UncountedRows.joining(jdbc, () -> write(jdbc, importId, after, last, vouchers, targets));
    }

    private long write(
            Jdbc jdbc,
            long importId,
            long after,
            long last,
            List<TakenOverVoucher> vouchers,
            List<StoredTarget> targets) {
        int documents = jdbc.update(
                TRANSACTIONS,
                vouchers.stream().map(v -> v.entity().code()).toArray(String[]::new),
                vouchers.stream().map(TakenOverVoucher::documentDate).toArray(LocalDate[]::new),
                vouchers.stream().map(v -> v.currency().getCode()).toArray(String[]::new),
                vouchers.stream().mapToLong(TakenOverVoucher::voucherId).toArray(),
                importId,
                after,
                last);
        int lines = jdbc.update(LINES, arguments(importId, after, last, targets));
        int open = jdbc.update(OPEN_ITEMS, arguments(importId, after, last, targets));
        check(importId, after, last, documents, lines, open);
        return lines;
    }

    private static Object[] arguments(long importId, long after, long last, List<StoredTarget> targets) {
        return new Object[] {
            targets.stream().map(t -> t.entity().code()).toArray(String[]::new),
            targets.stream().map(t -> t.target().account()).toArray(String[]::new),
            targets.stream().map(t -> t.target().dimensions().text()).toArray(String[]::new),
            targets.stream().mapToInt(StoredTarget::id).toArray(),
            importId,
            after,
            last,
            after,
            last
        };
    }

    // A document whose voucher or account got lost would be missing without a word.
    private void check(long importId, long after, long last, int documents, int lines, int open) {
        database.jdbc()
                .list(
                        """
                        SELECT count(*), coalesce(sum(line_count), 0) FROM receivables.staged_document
                         WHERE import_id = ? AND document_no > ? AND document_no <= ? AND fault_code IS NULL""",
                        row -> {
                            if (row.getLong(1) != documents || row.getLong(2) != lines || lines != open) {
                                throw new InvariantBroken("import " + importId + " lost a document between " + after
                                        + " and " + last + ": " + documents + " of " + row.getLong(1) + ", lines "
                                        + lines + " of " + row.getLong(2) + ", open " + open);
                            }
                            return 1;
                        },
                        importId,
                        after,
                        last);
    }
}
