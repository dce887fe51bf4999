package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.reimbursement.ChainSource;
import org.creditback.reimbursement.ChainSource.Use;
import org.creditback.reimbursement.ChainSums;
import org.creditback.reimbursement.ReimbursementLine;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The documents before and behind a reimbursement, read through what the modules publish. */
@Dependent
public class ChainStore {

    // Each source with its part in the reimbursement, all that was settled of it, and what is left.
    private static final String SOURCES = """
              FROM (SELECT customer_transaction_id, -sum(amount) AS reimbursed, -sum(accounting_amount) AS booked
                      FROM receivables.settled_part WHERE counter_transaction_id = ? AND kind = 'REIMBURSEMENT'
                     GROUP BY customer_transaction_id) here
              JOIN receivables.document d USING (customer_transaction_id)
             CROSS JOIN LATERAL (SELECT coalesce(-sum(p.amount), 0) AS settled FROM receivables.settled_part p
                                  WHERE p.customer_transaction_id = d.customer_transaction_id) whole
             CROSS JOIN LATERAL (SELECT coalesce(-sum(o.open_amount), 0) AS open FROM receivables.open_line o
                                  WHERE o.customer_id = d.customer_id
                                    AND o.customer_transaction_id = d.customer_transaction_id) rest
            """;

    private final RunDatabase database;

    @Inject
    public ChainStore(RunDatabase database) {
        this.database = database;
    }

    /**
     * The two ends of a reimbursement: its customer transaction and its vendor invoice.
     *
     * @param amount           of the customer transaction
     * @param accountingAmount of the customer transaction
     * @param payableAccount   ledger account of the vendor invoice
     */
    public record Ends(long transactionId, Money amount, Money accountingAmount, String payableAccount) {}

    /** Both ends; empty where the customer has no such reimbursement. */
    public Optional<Ends> ends(LegalEntityId entity, ReimbursementLine line) {
        CurrencyUnit currency = line.amount().getCurrencyUnit();
        return database.jdbc()
                .one(
                        """
                        SELECT t.customer_transaction_id, t.amount, t.accounting_amount,
                               (SELECT a.account FROM payables.reimbursement_invoice i
                                  JOIN ledger.account_with_dimensions a USING (ledger_dimension_id)
                                 WHERE i.legal_entity = t.legal_entity AND i.invoice_number = t.document_number)
                          FROM receivables.reimbursement_transaction t
                         WHERE t.legal_entity = ? AND t.customer_account = ? AND t.document_number = ?""",
                        row -> new Ends(
                                row.getLong(1),
                                Amounts.stored(currency, row.getBigDecimal(2)),
                                Amounts.stored(line.accountingAmount().getCurrencyUnit(), row.getBigDecimal(3)),
                                row.getString(4)),
                        entity.code(),
                        line.customerAccount(),
                        line.number());
    }

    /** Over all sources. */
    public ChainSums sums(long transactionId, ReimbursementLine line, Money exchange) {
        CurrencyUnit currency = line.amount().getCurrencyUnit();
        return database.jdbc()
                .one(
                        """
                        SELECT count(*)::int, coalesce(-sum(d.amount), 0), coalesce(sum(here.reimbursed), 0),
                               coalesce(sum(whole.settled - here.reimbursed), 0), coalesce(sum(rest.open), 0), coalesce(sum(here.booked), 0)
                        """ + SOURCES,
                        row -> new ChainSums(
                                row.getInt(1),
                                Amounts.stored(currency, row.getBigDecimal(2)),
                                Amounts.stored(currency, row.getBigDecimal(3)),
                                Amounts.stored(currency, row.getBigDecimal(4)),
                                Amounts.stored(currency, row.getBigDecimal(5)),
                                Amounts.stored(exchange.getCurrencyUnit(), row.getBigDecimal(6)),
                                exchange),
                        transactionId)
                .orElseThrow();
    }

    /** The oldest first, with what became of them. */
    public List<ChainSource> sources(long transactionId, ReimbursementLine line, int size) {
        CurrencyUnit currency = line.amount().getCurrencyUnit();
        CurrencyUnit accounting = line.accountingAmount().getCurrencyUnit();
        Map<Long, List<Use>> uses = uses(transactionId, currency, accounting, size);
        return database.jdbc()
                .list(
                        """
                        SELECT d.customer_transaction_id, d.document_number, d.document_type, d.document_date, v.voucher_number,
                               -d.amount, here.reimbursed, here.booked, rest.open
                        """ + SOURCES + """
                          JOIN ledger.voucher_head v USING (voucher_id)
                         ORDER BY d.document_date, d.document_number, d.customer_transaction_id LIMIT ?""",
                        row -> new ChainSource(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, LocalDate.class),
                                row.getString(5),
                                Amounts.stored(currency, row.getBigDecimal(6)),
                                Amounts.stored(currency, row.getBigDecimal(7)),
                                Amounts.stored(accounting, row.getBigDecimal(8)),
                                Amounts.stored(currency, row.getBigDecimal(9)),
                                uses.getOrDefault(row.getLong(1), List.of())),
                        transactionId,
                        size);
    }

    // Of the sources that are listed, and of each the first so many: a credit may have been netted with thousands of
    // debits.
    private Map<Long, List<Use>> uses(long transactionId, CurrencyUnit currency, CurrencyUnit accounting, int size) {
        Map<Long, List<Use>> uses = new HashMap<>();
        database.jdbc()
                .list(
                        "WITH listed AS (SELECT d.customer_transaction_id" + SOURCES + """
                                   ORDER BY d.document_date, d.document_number, d.customer_transaction_id LIMIT ?)
                        SELECT customer_transaction_id, counter_transaction_id, document_number, document_type, kind, settled_on, amount,
                               accounting_amount, voucher_number
                          FROM (SELECT s.*, t.document_number, t.document_type, v.voucher_number,
                                       row_number() OVER (PARTITION BY s.customer_transaction_id
                                                          ORDER BY s.counter_transaction_id <> ?, s.settled_on, s.counter_transaction_id) AS place
                                  FROM (SELECT p.customer_transaction_id, p.counter_transaction_id, p.part, p.kind, p.settled_on, p.voucher_id,
                                               -sum(p.amount) AS amount, -sum(p.accounting_amount) AS accounting_amount
                                          FROM listed JOIN receivables.settled_part p USING (customer_transaction_id)
                                         GROUP BY p.customer_transaction_id, p.counter_transaction_id, p.part, p.kind, p.settled_on,
                                                  p.voucher_id) s
                                  JOIN receivables.document t ON t.customer_transaction_id = s.counter_transaction_id
                                  LEFT JOIN ledger.voucher_head v ON v.voucher_id = s.voucher_id) used
                         WHERE place <= ? ORDER BY customer_transaction_id, settled_on, counter_transaction_id""",
                        row -> uses.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                .add(use(row, transactionId, currency, accounting)),
                        transactionId,
                        size,
                        transactionId,
                        size);
        return uses;
    }

    private static Use use(ResultSet row, long transactionId, CurrencyUnit currency, CurrencyUnit accounting)
            throws SQLException {
        return new Use(
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                Amounts.stored(currency, row.getBigDecimal(7)),
                Amounts.stored(accounting, row.getBigDecimal(8)),
                row.getString(9),
                row.getLong(2) == transactionId);
    }

    /** Reimbursements that a voucher belongs to, in number order. */
    public List<String> ofVoucher(LegalEntityId entity, String voucher, int size) {
        return database.jdbc().list("""
                        WITH v AS MATERIALIZED (
                            SELECT voucher_id FROM ledger.voucher_head WHERE legal_entity = ? AND voucher_number = ?),
                        netted AS (
                            SELECT DISTINCT p.run_id, d.customer_id, d.currency
                              FROM receivables.settled_part p JOIN receivables.document d USING (customer_transaction_id)
                             WHERE p.voucher_id = (SELECT voucher_id FROM v) AND p.kind = 'NETTING'),
                        touched AS (
                            (SELECT d.customer_transaction_id FROM receivables.document d WHERE d.voucher_id = (SELECT voucher_id FROM v)
                              ORDER BY 1 LIMIT ?)
                            UNION
                            (SELECT p.customer_transaction_id FROM receivables.settled_part p
                              WHERE p.voucher_id = (SELECT voucher_id FROM v) AND p.kind = 'BY_HAND' ORDER BY 1 LIMIT ?))
                        SELECT i.invoice_number FROM payables.reimbursement_invoice i WHERE i.voucher_id = (SELECT voucher_id FROM v)
                        UNION
                        SELECT i.invoice_number
                          FROM netted n
                          JOIN reimbursement.candidate c USING (run_id, customer_id)
                          JOIN reimbursement.reimbursement r ON r.run_id = c.run_id AND r.candidate_no = c.candidate_no
                                                            AND r.currency = n.currency
                          JOIN payables.reimbursement_invoice i ON i.run_id = r.run_id AND i.reimbursement_ordinal = r.ordinal
                        UNION
                        SELECT t.document_number
                          FROM touched JOIN receivables.settled_part p USING (customer_transaction_id)
                          JOIN receivables.document t ON t.customer_transaction_id = p.counter_transaction_id
                         WHERE p.kind = 'REIMBURSEMENT'
                        UNION
                        (SELECT i.invoice_number
                           FROM payables.settled_invoice s JOIN payables.reimbursement_invoice i USING (vendor_invoice_id)
                          WHERE s.voucher_id = (SELECT voucher_id FROM v) AND i.run_id IS NOT NULL ORDER BY 1 LIMIT ?)
                         ORDER BY 1 LIMIT ?""", row -> row.getString(1), entity.code(), voucher, size, size, size, size);
    }
}
