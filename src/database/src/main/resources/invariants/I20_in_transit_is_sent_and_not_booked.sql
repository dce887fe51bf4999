-- Payments in transit are what was posted and sent and the bank has not booked or rejected yet, per dimension set and currency (PM-27, payments.md 11.6).
WITH waiting AS (
    SELECT DISTINCT l.voucher_id
      FROM payables.payment_line l
     WHERE l.voucher_id IS NOT NULL
       AND NOT EXISTS (SELECT FROM payables.bank_effect e WHERE e.payment_line_id = l.payment_line_id AND e.effect IN ('BOOKED', 'REJECTED'))),
in_transit AS (
    SELECT d.legal_entity, d.ledger_dimension_id, d.dimensions
      FROM ledger.system_account s JOIN ledger.ledger_dimension d USING (legal_entity, account)
     WHERE s.purpose = 'IN_TRANSIT'),
balance AS (
    SELECT t.legal_entity, t.dimensions, v.currency,
           sum(CASE p.side WHEN 'D' THEN p.amount ELSE -p.amount END) AS amount,
           sum(CASE p.side WHEN 'D' THEN p.accounting_amount ELSE -p.accounting_amount END) AS accounting_amount,
           coalesce(sum(CASE p.side WHEN 'D' THEN p.amount ELSE -p.amount END) FILTER (WHERE w.voucher_id IS NOT NULL), 0) AS expected,
           coalesce(sum(CASE p.side WHEN 'D' THEN p.accounting_amount ELSE -p.accounting_amount END) FILTER (WHERE w.voucher_id IS NOT NULL), 0)
               AS accounting_expected
      FROM in_transit t
      JOIN ledger.posting p USING (ledger_dimension_id)
      JOIN ledger.voucher v USING (voucher_id)
      LEFT JOIN waiting w USING (voucher_id)
     WHERE v.kind IN ('PAYMENT', 'BANK_STATEMENT', 'REVERSAL')
     GROUP BY t.legal_entity, t.dimensions, v.currency)
SELECT legal_entity, format('payments in transit %s: balance %s and %s, sent and not booked %s and %s in %s', dimensions, amount, accounting_amount,
                            expected, accounting_expected, currency)
  FROM balance WHERE amount <> expected OR accounting_amount <> accounting_expected
