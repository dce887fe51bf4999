-- A run's AR legs equal its settlements, its AP legs its vendor invoices: per account, dimension set and currency, both currencies (controls.md 11).
WITH settled AS (
    SELECT s.run_id, l.ledger_dimension_id, t.currency, -sum(s.amount) AS amount, -sum(s.accounting_amount) AS accounting_amount
      FROM receivables.settlement s
      JOIN receivables.customer_transaction t USING (customer_transaction_id)
      JOIN receivables.customer_transaction_line l USING (customer_transaction_id, line_no)
     WHERE s.run_id IS NOT NULL
     GROUP BY s.run_id, l.ledger_dimension_id, t.currency),
invoiced AS (
    SELECT run_id, ledger_dimension_id, currency, -sum(amount) AS amount, -sum(accounting_amount) AS accounting_amount
      FROM payables.vendor_invoice GROUP BY run_id, ledger_dimension_id, currency),
expected AS (
    SELECT run_id, ledger_dimension_id, currency, sum(amount) AS amount, sum(accounting_amount) AS accounting_amount
      FROM (SELECT * FROM settled UNION ALL SELECT * FROM invoiced) both_sides
     GROUP BY run_id, ledger_dimension_id, currency),
posted AS (
    SELECT v.run_id, p.ledger_dimension_id, v.currency, sum(CASE p.side WHEN 'D' THEN p.amount ELSE -p.amount END) AS amount,
           sum(CASE p.side WHEN 'D' THEN p.accounting_amount ELSE -p.accounting_amount END) AS accounting_amount
      FROM ledger.voucher v
      JOIN ledger.posting p USING (voucher_id)
      JOIN ledger.ledger_dimension d USING (ledger_dimension_id)
     WHERE v.run_id IS NOT NULL
       AND (EXISTS (SELECT FROM receivables.summary_account s WHERE s.legal_entity = d.legal_entity AND s.account = d.account)
         OR EXISTS (SELECT FROM payables.summary_account s WHERE s.legal_entity = d.legal_entity AND s.account = d.account)
         OR EXISTS (SELECT FROM expected e WHERE e.ledger_dimension_id = d.ledger_dimension_id))
     GROUP BY v.run_id, p.ledger_dimension_id, v.currency)
SELECT d.legal_entity,
       format('run %s, %s %s %s: posted %s and %s, settled and invoiced %s and %s', run_id, d.account, d.dimensions, currency,
              posted.amount, posted.accounting_amount, expected.amount, expected.accounting_amount)
  FROM posted
  FULL JOIN expected USING (run_id, ledger_dimension_id, currency)
  JOIN ledger.ledger_dimension d USING (ledger_dimension_id)
 WHERE coalesce(posted.amount, 0) <> coalesce(expected.amount, 0)
    OR coalesce(posted.accounting_amount, 0) <> coalesce(expected.accounting_amount, 0)
