package org.creditback.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.creditback.database.Invariants;

/** All that the books of a legal entity say, in one order and without identities and times: two equal runs leave equal texts. */
final class BooksOf {

    private static final String[] QUESTIONS = {
        """
        SELECT concat_ws(' ', 'candidate', c.candidate_no, c.customer_account, c.state, c.reason, c.total::numeric(20,2), c.vendor_account)
          FROM reimbursement.candidate c JOIN reimbursement.run r USING (run_id) WHERE r.legal_entity = ? ORDER BY r.run_id, candidate_no""",
        """
        SELECT concat_ws(' ', 'line', v.voucher_number, v.kind, v.posting_date, v.currency, p.line_no, p.side, d.account, d.dimensions,
                         p.amount, p.accounting_amount, p.party)
          FROM ledger.voucher v JOIN ledger.posting p USING (voucher_id) JOIN ledger.ledger_dimension d USING (ledger_dimension_id)
         WHERE v.legal_entity = ? ORDER BY v.voucher_number, p.line_no""",
        """
        SELECT concat_ws(' ', 'settlement', c.customer_account, t.document_number, s.line_no, o.document_number, s.kind, s.amount,
                         s.accounting_amount, s.settled_on)
          FROM receivables.settlement s
          JOIN receivables.customer_transaction t USING (customer_transaction_id)
          JOIN receivables.customer_transaction o ON o.customer_transaction_id = s.counter_transaction_id
          JOIN receivables.customer c ON c.customer_id = t.customer_id
         WHERE c.legal_entity = ? ORDER BY 1""",
        """
        SELECT concat_ws(' ', 'invoice', i.invoice_number, i.vendor_account, i.posting_date, i.due_date, i.currency, i.amount,
                         i.accounting_amount, i.text, i.approved_by,
                         (SELECT string_agg(h.reason, ',' ORDER BY h.reason) FROM payables.invoice_hold h
                           WHERE h.vendor_invoice_id = i.vendor_invoice_id))
          FROM payables.vendor_invoice i WHERE i.legal_entity = ? ORDER BY i.invoice_number""",
        """
        SELECT concat_ws(' ', 'number', n.number, n.state, n.reason, n.customer_account)
          FROM reimbursement.number_list n WHERE n.legal_entity = ? ORDER BY n.run_id, n.number""",
        """
        SELECT concat_ws(' ', 'open', c.customer_account, i.document_number, i.line_no, i.open_amount, i.open_accounting_amount)
          FROM receivables.open_item i JOIN receivables.customer c USING (customer_id) WHERE c.legal_entity = ? ORDER BY 1""",
        """
        SELECT concat_ws(' ', 'vendor', vendor_account, name, one_time, one_time_customer, state)
          FROM payables.vendor WHERE legal_entity = ? ORDER BY vendor_account""",
        "SELECT concat_ws(' ', 'customer', customer_account, vendor_account) FROM receivables.customer WHERE legal_entity = ? ORDER BY 1",
        """
        SELECT concat_ws(' ', 'payment', l.line_no, l.vendor_account, l.amount, l.currency, l.method, l.payment_date, l.state, v.voucher_number,
                         (SELECT string_agg(i.invoice_number || ' ' || p.amount, ',' ORDER BY i.invoice_number)
                            FROM payables.payment_line_invoice p JOIN payables.vendor_invoice i USING (vendor_invoice_id)
                           WHERE p.payment_line_id = l.payment_line_id))
          FROM payables.payment_line l LEFT JOIN ledger.voucher v USING (voucher_id) WHERE l.legal_entity = ? ORDER BY l.payment_line_id""",
        """
        SELECT concat_ws(' ', 'file', method, company_bank_account, payments, control_sum, state) FROM payables.bank_file
         WHERE legal_entity = ? ORDER BY bank_file_id""",
        "SELECT concat_ws(' ', 'run', state, proven) FROM reimbursement.run WHERE legal_entity = ? ORDER BY run_id",
        "SELECT concat_ws(' ', 'counter', series, next_value) FROM ledger.number_counter WHERE legal_entity = ? ORDER BY 1",
    };

    private BooksOf() {}

    static List<String> text(String entity) {
        List<String> lines = new ArrayList<>();
        for (String question : QUESTIONS) {
            lines.addAll(FaultServer.get().list(question, row -> row.getString(1), entity));
        }
        return lines;
    }

    /** Fails with the first lines that differ. */
    static void assertSame(String entity, String undisturbed) {
        List<String> found = text(entity);
        List<String> expected = text(undisturbed);
        List<String> missing = new ArrayList<>(expected);
        missing.removeAll(found);
        List<String> tooMany = new ArrayList<>(found);
        tooMany.removeAll(expected);
        assertThat(tooMany.stream().limit(5))
                .as("missing: " + missing.stream().limit(5).toList())
                .isEmpty();
        assertThat(missing.stream().limit(5)).as("missing").isEmpty();
        assertThat(found).hasSameSizeAs(expected).hasSizeGreaterThan(20);
    }

    /** What is wrong with them; empty where all is well. */
    static List<Invariants.Violation> violations(String entity) {
        return FaultServer.get().inTransaction(jdbc -> {
            jdbc.update("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            return Invariants.violations(jdbc, entity);
        });
    }
}
