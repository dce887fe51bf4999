package org.creditback.reimbursement.store;

import java.util.Collections;
import java.util.stream.Stream;
import org.creditback.domain.reimbursement.RunProof.Line;

/** The comparisons of the certificate in SQL: item, left side, right side. Parameters: the run, or the legal entity, as often as marked. */
enum ProofSql {
    CUSTOMERS(Line.CUSTOMERS, """
            SELECT '', r.considered::text,
                   (SELECT count(*) FILTER (WHERE c.state IN ('REIMBURSED', 'DECLINED', 'PARKED', 'FAILED'))
                      FROM reimbursement.candidate c WHERE c.run_id = r.run_id)::text
              FROM reimbursement.run r WHERE r.run_id = :run"""),
    CREDITS_SETTLED(Line.CREDITS_SETTLED, """
            SELECT coalesce(s.currency, p.currency), coalesce(s.amount, 0)::text, coalesce(p.amount, 0)::text
              FROM (SELECT currency, -sum(amount) AS amount FROM receivables.settled_line
                     WHERE run_id = :run AND kind = 'REIMBURSEMENT' GROUP BY currency) s
              FULL JOIN (SELECT p.currency, sum(p.amount) AS amount
                           FROM reimbursement.reimbursement p JOIN reimbursement.candidate c USING (run_id, candidate_no)
                          WHERE p.run_id = :run AND c.state = 'REIMBURSED' GROUP BY p.currency) p USING (currency)
             ORDER BY 1"""),
    VENDOR_INVOICES(Line.VENDOR_INVOICES, """
            SELECT coalesce(p.item, i.item), coalesce(p.amount, 0)::text, coalesce(i.amount, 0)::text
              FROM (SELECT p.currency || part.name AS item, sum(part.amount) AS amount
                      FROM reimbursement.reimbursement p JOIN reimbursement.candidate c USING (run_id, candidate_no)
                     CROSS JOIN LATERAL (VALUES ('', p.amount), (' accounting', p.accounting_amount)) AS part (name, amount)
                     WHERE p.run_id = :run AND c.state = 'REIMBURSED' GROUP BY 1) p
              FULL JOIN (SELECT i.currency || part.name AS item, sum(part.amount) AS amount
                           FROM payables.open_vendor_invoice i
                          CROSS JOIN LATERAL (VALUES ('', i.amount), (' accounting', i.accounting_amount)) AS part (name, amount)
                          WHERE i.run_id = :run GROUP BY 1) i USING (item)
             ORDER BY 1"""),
    // Sums may agree although two customers were exchanged: each reimbursement has its own transaction, invoice and AP
    // line.
    // Brought together by grouping: a join of what no statistics know yet may be planned as a nested loop.
    DOCUMENTS(Line.VENDOR_INVOICES, """
            WITH planned AS (
                SELECT p.ordinal, c.customer_id, p.currency, p.amount, p.accounting_amount
                  FROM reimbursement.reimbursement p JOIN reimbursement.candidate c USING (run_id, candidate_no)
                 WHERE p.run_id = :run AND c.state = 'REIMBURSED'),
            invoiced AS (
                SELECT max(customer_id) AS customer_id, max(voucher_id) AS voucher_id, max(number) AS number, max(amount) AS amount
                  FROM (SELECT ordinal, customer_id, NULL::bigint AS voucher_id, NULL AS number, currency, amount, accounting_amount FROM planned
                        UNION ALL
                        SELECT i.reimbursement_ordinal, NULL, i.voucher_id, i.invoice_number, i.currency, i.amount, i.accounting_amount
                          FROM payables.reimbursement_invoice i WHERE i.run_id = :run) AS document
                 GROUP BY ordinal, currency, amount, accounting_amount HAVING count(*) = 2),
            paid AS (
                SELECT counter_transaction_id, -sum(amount) AS amount FROM receivables.settled_line
                 WHERE run_id = :run AND kind = 'REIMBURSEMENT' GROUP BY counter_transaction_id),
            complete AS (
                SELECT voucher_id
                  FROM (SELECT voucher_id, customer_id, number, amount FROM invoiced
                        UNION ALL
                        SELECT t.voucher_id, t.customer_id, t.document_number, paid.amount
                          FROM paid JOIN receivables.reimbursement_transaction t ON t.customer_transaction_id = paid.counter_transaction_id
                         WHERE t.amount = paid.amount
                        UNION ALL
                        SELECT i.voucher_id, NULL, i.invoice_number, l.amount
                          FROM payables.reimbursement_invoice i
                          JOIN ledger.posted_line l ON l.voucher_id = i.voucher_id AND l.ledger_dimension_id = i.ledger_dimension_id
                         WHERE i.run_id = :run AND l.side = 'C' AND l.party = i.vendor_account
                           AND l.amount = i.amount AND l.accounting_amount = i.accounting_amount) AS document
                 GROUP BY voucher_id
                HAVING count(*) = 3 AND count(DISTINCT amount) = 1 AND count(DISTINCT customer_id) = 1 AND count(DISTINCT number) = 1)
            SELECT 'one by one', (SELECT count(*) FROM planned)::text, (SELECT count(*) FROM complete)::text"""),
    RECEIVABLE_POSTINGS(Line.RECEIVABLE_POSTINGS, """
            WITH settled AS (
                SELECT ledger_dimension_id, currency, -sum(amount) AS amount, -sum(accounting_amount) AS accounting_amount
                  FROM receivables.settled_line WHERE run_id = :run GROUP BY ledger_dimension_id, currency),
            posted AS (
                SELECT l.ledger_dimension_id, l.currency, l.account || ' ' || l.dimensions AS target,
                       sum(l.signed_amount) AS amount, sum(l.signed_accounting_amount) AS accounting_amount
                  FROM ledger.posted_line l
                 WHERE l.run_id = :run AND l.legal_entity = :entity
                   AND l.account IN (SELECT account FROM receivables.summary_account WHERE legal_entity = :entity
                                     UNION SELECT p.account FROM ledger.posted_line p JOIN settled s USING (ledger_dimension_id)
                                            WHERE p.run_id = :run)
                 GROUP BY l.ledger_dimension_id, l.currency, 3)
            SELECT coalesce(p.target, ledger_dimension_id::text) || ' ' || currency || part.name, part.posted::text, part.settled::text
              FROM posted p FULL JOIN settled s USING (ledger_dimension_id, currency)
             CROSS JOIN LATERAL (VALUES ('', coalesce(p.amount, 0), coalesce(s.amount, 0)),
                                        (' accounting', coalesce(p.accounting_amount, 0), coalesce(s.accounting_amount, 0)))
                             AS part (name, posted, settled)
             ORDER BY 1"""),
    PAYABLE_POSTINGS(Line.PAYABLE_POSTINGS, """
            WITH invoiced AS (
                SELECT ledger_dimension_id, currency, sum(amount) AS amount, sum(accounting_amount) AS accounting_amount
                  FROM payables.open_vendor_invoice WHERE run_id = :run GROUP BY ledger_dimension_id, currency),
            posted AS (
                SELECT l.ledger_dimension_id, l.currency, l.account || ' ' || l.dimensions AS target,
                       -sum(l.signed_amount) AS amount, -sum(l.signed_accounting_amount) AS accounting_amount
                  FROM ledger.posted_line l
                 WHERE l.run_id = :run AND l.legal_entity = :entity
                   AND l.account IN (SELECT account FROM payables.summary_account WHERE legal_entity = :entity
                                     UNION SELECT p.account FROM ledger.posted_line p JOIN invoiced i USING (ledger_dimension_id)
                                            WHERE p.run_id = :run)
                 GROUP BY l.ledger_dimension_id, l.currency, 3)
            SELECT coalesce(p.target, ledger_dimension_id::text) || ' ' || currency || part.name, part.posted::text, part.invoiced::text
              FROM posted p FULL JOIN invoiced i USING (ledger_dimension_id, currency)
             CROSS JOIN LATERAL (VALUES ('', coalesce(p.amount, 0), coalesce(i.amount, 0)),
                                        (' accounting', coalesce(p.accounting_amount, 0), coalesce(i.accounting_amount, 0)))
                             AS part (name, posted, invoiced)
             ORDER BY 1"""),
    EXCHANGE_DIFFERENCES(Line.EXCHANGE_DIFFERENCES, """
            SELECT '',
                   (SELECT coalesce(-sum(l.signed_accounting_amount), 0) FROM ledger.posted_line l
                     WHERE l.run_id = :run AND l.legal_entity = :entity
                       AND l.account IN (SELECT account FROM ledger.exchange_account WHERE legal_entity = :entity))::text,
                   ((SELECT coalesce(-sum(accounting_amount), 0) FROM receivables.settled_line WHERE run_id = :run)
                  - (SELECT coalesce(sum(p.accounting_amount), 0)
                       FROM reimbursement.reimbursement p JOIN reimbursement.candidate c USING (run_id, candidate_no)
                      WHERE p.run_id = :run AND c.state = 'REIMBURSED'))::text"""),
    DEBIT_CREDIT(Line.DEBIT_CREDIT, """
            WITH voucher AS (
                SELECT voucher_id, sum(accounting_amount) FILTER (WHERE side = 'D') AS debit,
                       sum(accounting_amount) FILTER (WHERE side = 'C') AS credit,
                       sum(signed_amount) <> 0 OR sum(signed_accounting_amount) <> 0 OR count(*) < 2 AS unbalanced
                  FROM ledger.posted_line WHERE run_id = :run AND legal_entity = :entity GROUP BY voucher_id)
            SELECT 'total', coalesce(sum(debit), 0)::text, coalesce(sum(credit), 0)::text FROM voucher
            UNION ALL
            SELECT 'vouchers out of balance', count(*) FILTER (WHERE unbalanced)::text, '0' FROM voucher"""),
    NUMBERS(Line.NUMBERS, """
            SELECT coalesce(b.series, n.series), coalesce(b.assigned, 0)::text, coalesce(n.ended, 0)::text
              FROM (SELECT series, sum(last_value - first_value + 1) AS assigned FROM ledger.number_blocks
                     WHERE run_id = :run GROUP BY series) b
              FULL JOIN (SELECT series, count(DISTINCT value) FILTER (WHERE state IN ('USED', 'VOIDED')) AS ended
                           FROM reimbursement.number_list WHERE run_id = :run GROUP BY series) n USING (series)
             ORDER BY 1"""),
    RECEIVABLE_BALANCE(Line.RECEIVABLE_BALANCE, """
            WITH account AS MATERIALIZED (SELECT account FROM receivables.summary_account WHERE legal_entity = :entity),
            open AS (
                SELECT d.account, sum(o.open_accounting_amount) AS amount
                  FROM receivables.open_line o JOIN ledger.account_with_dimensions d USING (ledger_dimension_id)
                 WHERE o.legal_entity = :entity GROUP BY d.account),
            posted AS (
                SELECT account, sum(signed_accounting_amount) AS amount FROM ledger.posted_line
                 WHERE legal_entity = :entity AND account IN (SELECT account FROM account) GROUP BY account)
            SELECT account, coalesce(p.amount, 0)::text, coalesce(o.amount, 0)::text
              FROM posted p FULL JOIN open o USING (account) ORDER BY 1"""),
    PAYABLE_BALANCE(Line.PAYABLE_BALANCE, """
            WITH open AS (
                SELECT d.account, sum(o.open_accounting_amount) AS amount
                  FROM payables.open_vendor_invoice o JOIN ledger.account_with_dimensions d USING (ledger_dimension_id)
                 WHERE o.legal_entity = :entity GROUP BY d.account),
            posted AS (
                SELECT account, -sum(signed_accounting_amount) AS amount FROM ledger.posted_line
                 WHERE legal_entity = :entity AND account IN (SELECT account FROM payables.summary_account WHERE legal_entity = :entity
                                                              UNION SELECT account FROM open)
                 GROUP BY account)
            SELECT account, coalesce(p.amount, 0)::text, coalesce(o.amount, 0)::text
              FROM posted p FULL JOIN open o USING (account) ORDER BY 1"""),
    CREDITS_ONCE(Line.CREDITS_ONCE, """
            SELECT '', count(*)::text, count(DISTINCT (customer_transaction_id, line_no))::text
              FROM receivables.settled_line WHERE run_id = :run AND kind = 'REIMBURSEMENT'""");

    private final Line line;
    private final String named;

    ProofSql(Line line, String named) {
        this.line = line;
        this.named = named;
    }

    Line line() {
        return line;
    }

    String text() {
        return named.replace(":run", "?").replace(":entity", "?");
    }

    /** The run and the legal entity in the order in which the text names them. */
    Object[] parameters(long runId, String legalEntity) {
        return Stream.of(named.split("(?=:run|:entity)"))
                .filter(part -> part.startsWith(":"))
                .flatMap(part ->
                        Collections.<Object>singleton(part.startsWith(":run") ? (Object) runId : legalEntity).stream())
                .toArray();
    }
}
