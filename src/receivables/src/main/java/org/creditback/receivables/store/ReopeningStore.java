package org.creditback.receivables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.StoreConflict;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.receivables.CreditReopening.Reopened;

/** Undoes what reimbursements settled: a constant number of statements for any number of them. */
@Dependent
public class ReopeningStore {

    // The reimbursement's own transaction on the customer; a source document may have the same number.
    private static final String REVERSED = """
            unnest(?::bigint[], ?::text[], ?::bigint[], ?::text[]) AS r (customer_id, number, voucher_id, text)
              JOIN receivables.customer_transaction made
                ON made.customer_id = r.customer_id AND made.document_number = r.number AND made.document_type = 'REIMBURSEMENT'
            """;

    private final ReceivablesDatabase database;

    @Inject
    public ReopeningStore(ReceivablesDatabase database) {
        this.database = database;
    }

    /** In account order, as everywhere. */
    public void lock(LegalEntityId entity, List<Long> customerIds) {
        database.jdbc().list("""
                SELECT customer_id FROM receivables.customer WHERE legal_entity = ? AND customer_id = ANY (?)
                 ORDER BY customer_account FOR NO KEY UPDATE""", row -> row.getLong(1), entity.code(), customerIds.toArray(Long[]::new));
    }

    /** The same rows with the other sign; a part that was undone before breaks the key. */
    public void undoSettlements(LocalDate date, List<Reopened> reversed) {
        Columns columns = new Columns(reversed);
        int undone = database.jdbc()
                .update(
                        """
                        INSERT INTO receivables.settlement (customer_transaction_id, line_no, counter_transaction_id, part, kind, round, amount,
                            accounting_amount, settled_on, voucher_id)
                        SELECT s.customer_transaction_id, s.line_no, s.counter_transaction_id, 1, 'REVERSAL', s.round, -s.amount,
                               -s.accounting_amount, ?, r.voucher_id
                          FROM\s""" + REVERSED + """
                          JOIN receivables.settlement s
                            ON s.counter_transaction_id = made.customer_transaction_id AND s.kind = 'REIMBURSEMENT'""",
                        date,
                        columns.customers,
                        columns.numbers,
                        columns.vouchers,
                        columns.texts);
        if (undone < reversed.size()) {
            throw new StoreConflict("a reimbursement has no settlement to undo");
        }
    }

    /** Of a credit that was settled in part elsewhere since nothing is open: what comes back is what the reimbursement took. */
    public void openAgain(List<Reopened> reversed) {
        Columns columns = new Columns(reversed);
        database.jdbc()
                .update("""
                INSERT INTO receivables.open_item AS open (customer_id, customer_transaction_id, line_no, ledger_dimension_id, currency, amount,
                    accounting_amount, open_amount, open_accounting_amount, credit, document_date, due_date, document_number,
                    billing_classification)
                SELECT t.customer_id, l.customer_transaction_id, l.line_no, l.ledger_dimension_id, t.currency, l.amount, l.accounting_amount,
                       s.amount, s.accounting_amount, t.amount < 0, t.document_date, t.due_date, t.document_number, t.billing_classification
                  FROM\s""" + REVERSED + """
                  JOIN receivables.settlement s
                    ON s.counter_transaction_id = made.customer_transaction_id AND s.kind = 'REIMBURSEMENT'
                  JOIN receivables.customer_transaction t ON t.customer_transaction_id = s.customer_transaction_id
                  JOIN receivables.customer_transaction_line l
                    ON l.customer_transaction_id = s.customer_transaction_id AND l.line_no = s.line_no
                    ON CONFLICT (customer_id, customer_transaction_id, line_no) DO UPDATE
                   SET open_amount = open.open_amount + excluded.open_amount,
                       open_accounting_amount = open.open_accounting_amount + excluded.open_accounting_amount""", columns.customers, columns.numbers, columns.vouchers, columns.texts);
    }

    /** On the customer the reimbursement and its mirror make nothing together. */
    public void mirrorTransactions(LocalDate date, List<Reopened> reversed) {
        Columns columns = new Columns(reversed);
        int mirrored = database.jdbc()
                .update("""
                        INSERT INTO receivables.customer_transaction (customer_transaction_id, customer_id, document_number, document_type,
                            document_date, currency, original_amount, amount, accounting_amount, text, voucher_id)
                        SELECT nextval('receivables.customer_transaction_id'), made.customer_id, made.document_number, 'REVERSAL', ?,
                               made.currency, -made.original_amount, -made.amount, -made.accounting_amount, r.text, r.voucher_id
                          FROM\s""" + REVERSED, date, columns.customers, columns.numbers, columns.vouchers, columns.texts);
        if (mirrored != reversed.size()) {
            throw new StoreConflict("a reimbursement is not on its customer");
        }
    }

    /** One element per reimbursement. */
    private static final class Columns {

        private final Long[] customers;
        private final String[] numbers;
        private final Long[] vouchers;
        private final String[] texts;

        Columns(List<Reopened> reversed) {
            customers = reversed.stream().map(Reopened::customerId).toArray(Long[]::new);
            numbers = reversed.stream().map(Reopened::number).toArray(String[]::new);
            vouchers = reversed.stream().map(Reopened::voucherId).toArray(Long[]::new);
            texts = reversed.stream().map(Reopened::text).toArray(String[]::new);
        }
    }
}
