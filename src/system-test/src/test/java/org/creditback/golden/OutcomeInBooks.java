package org.creditback.golden;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditback.examples.Facts;
import org.creditback.examples.Outcome;
import org.creditback.examples.Spread;

/** What a case left in the books, whoever wrote it there. */
final class OutcomeInBooks {

    private static final Set<String> NOT_COMPARED = Set.of("FIRST_PAYMENT", "ABOVE_RECEIPTS", "OTHER_COUNTRY");

    private final Facts facts;
    private final EntityNames names;
    private final String entity;
    private final String accounting;
    private final Outcome outcome;

    private OutcomeInBooks(Facts facts, EntityNames names, String state) {
        this.facts = facts;
        this.names = names;
        this.entity = names.of(facts.run().entity());
        this.accounting = facts.entity().currency();
        this.outcome = Outcome.empty(state);
    }

    /** Of the run and its whole legal entity: nothing else may be there either. */
    static Outcome read(Facts facts, EntityNames names, long run) {
        OutcomeInBooks reader = new OutcomeInBooks(
                facts, names, Books.text("SELECT state FROM reimbursement.run WHERE run_id = ?", run));
        reader.reimbursements();
        reader.nettings();
        reader.candidates(run);
        reader.holds();
        reader.lines();
        reader.settlements();
        reader.numbers(run);
        reader.openAmounts();
        return reader.outcome;
    }

    private static BigDecimal amount(ResultSet row, String column, String currency) throws SQLException {
        return row.getBigDecimal(column).setScale(Spread.decimals(currency));
    }

    private void reimbursements() {
        Map<String, Integer> perCustomer = new HashMap<>();
        outcome.reimbursements()
                .addAll(Books.list(
                        """
                        SELECT c.customer_account, i.invoice_number, v.voucher_number, i.vendor_account, i.amount, i.currency, i.accounting_amount,
                               n.one_time_ordinal IS NOT NULL AS created
                          FROM payables.vendor_invoice i
                          JOIN ledger.voucher v USING (voucher_id)
                          JOIN receivables.customer_transaction t USING (voucher_id)
                          JOIN receivables.customer c USING (customer_id)
                          JOIN reimbursement.reimbursement r ON r.run_id = i.run_id AND r.ordinal = i.reimbursement_ordinal
                          JOIN reimbursement.candidate n ON n.run_id = r.run_id AND n.candidate_no = r.candidate_no
                         WHERE i.legal_entity = ? ORDER BY i.invoice_number""",
                        row -> {
                            String customer = row.getString(1);
                            boolean first = perCustomer.merge(customer, 1, Integer::sum) == 1;
                            String currency = row.getString("currency");
                            return new Outcome.Reimbursement(
                                    customer,
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4) + (first && row.getBoolean("created") ? "*" : ""),
                                    amount(row, "amount", currency),
                                    currency,
                                    amount(row, "accounting_amount", accounting));
                        },
                        entity));
    }

    private void nettings() {
        outcome.nettings()
                .addAll(Books.list("""
                        SELECT DISTINCT p.party, v.voucher_number FROM ledger.voucher v JOIN ledger.posting p USING (voucher_id)
                         WHERE v.legal_entity = ? AND v.kind = 'NETTING' AND p.party IS NOT NULL ORDER BY 2""", row -> new Outcome.Netting(row.getString(1), row.getString(2)), entity));
    }

    private void candidates(long run) {
        boolean undecided = facts.cancels() || outcome.state().equals("SUBMITTED");
        Books.list(
                """
                        SELECT customer_account, state, reason, warnings FROM reimbursement.candidate
                         WHERE run_id = ? ORDER BY candidate_no""",
                row -> {
                    String customer = row.getString(1);
                    String state = row.getString(2);
                    if (state.equals("DECLINED")) {
                        outcome.declines().add(new Outcome.Decline(customer, row.getString(3)));
                    } else if (!state.equals("REIMBURSED") && !(undecided && state.equals("SELECTED"))) {
                        outcome.declines().add(new Outcome.Decline(customer, state + ":" + row.getString(3)));
                    }
                    if (row.getArray(4) != null && state.equals("REIMBURSED")) {
                        for (String warning : (String[]) row.getArray(4).getArray()) {
                            if (!NOT_COMPARED.contains(warning)) {
                                outcome.warnings().add(new Outcome.Warning(customer, warning));
                            }
                        }
                    }
                    return customer;
                },
                run);
    }

    private void holds() {
        outcome.holds().addAll(Books.list("""
                        SELECT i.invoice_number, h.reason FROM payables.invoice_hold h JOIN payables.vendor_invoice i USING (vendor_invoice_id)
                         WHERE i.legal_entity = ? ORDER BY 1, 2""", row -> new Outcome.Hold(row.getString(1), row.getString(2)), entity));
    }

    private void lines() {
        outcome.lines()
                .addAll(Books.list(
                        """
                        SELECT v.voucher_number, p.side, d.account, d.dimensions, p.amount, v.currency, p.accounting_amount, coalesce(p.party, '-')
                          FROM ledger.voucher v
                          JOIN ledger.posting p USING (voucher_id)
                          JOIN ledger.ledger_dimension d USING (ledger_dimension_id)
                         WHERE v.legal_entity = ? AND v.kind NOT IN ('TAKE_OVER', 'SETTLEMENT') ORDER BY v.voucher_number, p.line_no""",
                        row -> new Outcome.Line(
                                row.getString(1),
                                row.getString(2).equals("D") ? "Dr" : "Cr",
                                row.getString(3),
                                EntityNames.shortDimensions(row.getString(4)),
                                amount(row, "amount", row.getString("currency")),
                                row.getString("currency"),
                                amount(row, "accounting_amount", accounting),
                                row.getString(8)),
                        entity));
    }

    /** Each pair once, seen from the credit; the other side of a netting must say the same. */
    private void settlements() {
        List<Outcome.Settlement> credits = side("t.amount < 0", "-");
        List<Outcome.Settlement> debits = side("t.amount > 0", "");
        outcome.settlements().addAll(credits);
        for (Outcome.Settlement debit : debits) {
            Outcome.Settlement pair =
                    new Outcome.Settlement(debit.counter(), debit.item(), debit.amount(), debit.currency());
            if (!credits.contains(pair)) {
                throw new AssertionError("settled on one side only: " + debit);
            }
        }
    }

    private List<Outcome.Settlement> side(String which, String sign) {
        return Books.list(
                """
                        SELECT t.document_number, o.document_number, sum(s.amount) AS amount, t.currency
                          FROM receivables.settlement s
                          JOIN receivables.customer_transaction t ON t.customer_transaction_id = s.customer_transaction_id
                          JOIN receivables.customer_transaction o ON o.customer_transaction_id = s.counter_transaction_id
                          JOIN receivables.customer c ON c.customer_id = t.customer_id
                         WHERE c.legal_entity = ? AND s.kind <> 'BY_HAND' AND\s""" + which + " GROUP BY s.customer_transaction_id, s.counter_transaction_id, 1, 2, 4",
                row -> new Outcome.Settlement(
                        row.getString(1),
                        row.getString(2),
                        sign.isEmpty()
                                ? amount(row, "amount", row.getString(4))
                                : amount(row, "amount", row.getString(4)).negate(),
                        row.getString(4)),
                entity);
    }

    private void numbers(long run) {
        outcome.voids().addAll(Books.list("""
                        SELECT number, reason FROM reimbursement.number_list WHERE run_id = ? AND state = 'VOIDED' ORDER BY 1""", row -> new Outcome.Void(row.getString(1), row.getString(2)), run));
    }

    private void openAmounts() {
        for (Facts.Entity one : facts.entities()) {
            Books.list(
                    """
                            SELECT t.document_number, t.currency, coalesce(sum(i.open_amount), 0) AS amount
                              FROM receivables.customer_transaction t
                              JOIN receivables.customer c USING (customer_id)
                              LEFT JOIN receivables.open_item i USING (customer_transaction_id)
                             WHERE c.legal_entity = ? AND t.document_type NOT IN ('REIMBURSEMENT', 'REVERSAL')
                             GROUP BY t.customer_transaction_id""",
                    row -> outcome.open().put(row.getString(1), amount(row, "amount", row.getString(2))),
                    names.of(one.id()));
        }
        outcome.open().keySet().removeIf(document -> document.startsWith(Changes.OPPOSITE));
    }
}
