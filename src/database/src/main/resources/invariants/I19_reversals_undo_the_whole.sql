-- A reversal mirrors the voucher of its reimbursement line by line, opens all of its credits again and closes its vendor invoice (RV-2).
WITH reversed AS (
    SELECT r.run_id, r.ordinal, r.legal_entity, r.voucher_id AS mirror, i.voucher_id AS original, i.vendor_invoice_id, i.invoice_number
      FROM reimbursement.reversal r
      LEFT JOIN payables.vendor_invoice i ON i.run_id = r.run_id AND i.reimbursement_ordinal = r.ordinal),
mirrored AS (
    SELECT coalesce(o.legal_entity, m.legal_entity) AS legal_entity, coalesce(o.invoice_number, m.invoice_number) AS invoice_number,
           coalesce(o.line_no, m.line_no) AS line_no
      FROM (SELECT x.*, p.line_no, p.ledger_dimension_id, p.amount, p.accounting_amount, p.party, p.side
              FROM reversed x JOIN ledger.posting p ON p.voucher_id = x.original) o
      FULL JOIN (SELECT x.*, p.line_no, p.ledger_dimension_id, p.amount, p.accounting_amount, p.party, p.side
                   FROM reversed x JOIN ledger.posting p ON p.voucher_id = x.mirror) m
        ON m.run_id = o.run_id AND m.ordinal = o.ordinal AND m.line_no = o.line_no
     WHERE (o.ledger_dimension_id, o.amount, o.accounting_amount, o.party, CASE o.side WHEN 'D' THEN 'C' ELSE 'D' END)
           IS DISTINCT FROM (m.ledger_dimension_id, m.amount, m.accounting_amount, m.party, m.side::text)),
made AS (
    SELECT x.legal_entity, x.invoice_number, t.customer_transaction_id, t.customer_id, t.amount
      FROM reversed x
      JOIN receivables.customer_transaction t ON t.voucher_id = x.original AND t.document_type = 'REIMBURSEMENT')
SELECT legal_entity, format('%s: line %s of its reversal is not the mirror', invoice_number, line_no) FROM mirrored
UNION ALL
SELECT legal_entity, format('%s: reversed, but its credits are open again with %s and its customer transaction with %s', invoice_number, back.amount,
                            mirror.amount)
  FROM made
 CROSS JOIN LATERAL (SELECT coalesce(sum(s.amount), 0) AS amount FROM receivables.settlement s
                      WHERE s.counter_transaction_id = made.customer_transaction_id) back
 CROSS JOIN LATERAL (SELECT coalesce(sum(t.amount), 0) AS amount FROM receivables.customer_transaction t
                      WHERE t.customer_id = made.customer_id AND t.document_number = made.invoice_number AND t.document_type = 'REVERSAL') mirror
 WHERE back.amount <> 0 OR mirror.amount <> -made.amount
UNION ALL
SELECT x.legal_entity, format('%s: reversed, but its vendor invoice is not closed by that', x.invoice_number)
  FROM reversed x
 WHERE NOT EXISTS (SELECT FROM payables.vendor_settlement s
                    WHERE s.vendor_invoice_id = x.vendor_invoice_id AND s.kind = 'REVERSAL' AND s.voucher_id = x.mirror)
UNION ALL
SELECT i.legal_entity, format('%s: its vendor invoice is closed by a reversal that is not there', i.invoice_number)
  FROM payables.vendor_settlement s
  JOIN payables.vendor_invoice i USING (vendor_invoice_id)
 WHERE s.kind = 'REVERSAL' AND NOT EXISTS (SELECT FROM reimbursement.reversal r WHERE r.voucher_id = s.voucher_id)
