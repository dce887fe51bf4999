-- Per AR and AP account, dimension set and currency the ledger says what the open transactions say, in both currencies (SU-17, property 4).
WITH receivable AS (
    SELECT ledger_dimension_id, currency, sum(open_amount) AS amount, sum(open_accounting_amount) AS accounting_amount
      FROM receivables.open_item GROUP BY ledger_dimension_id, currency),
payable AS (
    SELECT ledger_dimension_id, currency, -sum(open_amount) AS amount, -sum(open_accounting_amount) AS accounting_amount
      FROM payables.open_vendor_invoice GROUP BY ledger_dimension_id, currency),
control AS (
    SELECT legal_entity, account FROM receivables.summary_account
    UNION SELECT legal_entity, account FROM payables.summary_account
    UNION SELECT d.legal_entity, d.account FROM ledger.ledger_dimension d
           WHERE EXISTS (SELECT FROM receivables.customer_transaction_line l WHERE l.ledger_dimension_id = d.ledger_dimension_id)),
open AS (
    SELECT ledger_dimension_id, currency, sum(amount) AS amount, sum(accounting_amount) AS accounting_amount
      FROM (SELECT * FROM receivable UNION ALL SELECT * FROM payable) both_sides GROUP BY ledger_dimension_id, currency),
posted AS (
    SELECT p.ledger_dimension_id, v.currency, sum(CASE p.side WHEN 'D' THEN p.amount ELSE -p.amount END) AS amount,
           sum(CASE p.side WHEN 'D' THEN p.accounting_amount ELSE -p.accounting_amount END) AS accounting_amount
      FROM ledger.posting p
      JOIN ledger.voucher v USING (voucher_id)
      JOIN ledger.ledger_dimension d USING (ledger_dimension_id)
      JOIN control c ON c.legal_entity = d.legal_entity AND c.account = d.account
     GROUP BY p.ledger_dimension_id, v.currency)
SELECT d.legal_entity,
       format('%s %s %s: posted %s and %s, open %s and %s', d.account, d.dimensions, currency, posted.amount, posted.accounting_amount,
              open.amount, open.accounting_amount)
  FROM posted
  FULL JOIN open USING (ledger_dimension_id, currency)
  JOIN ledger.ledger_dimension d USING (ledger_dimension_id)
 WHERE coalesce(posted.amount, 0) <> coalesce(open.amount, 0)
    OR coalesce(posted.accounting_amount, 0) <> coalesce(open.accounting_amount, 0)
