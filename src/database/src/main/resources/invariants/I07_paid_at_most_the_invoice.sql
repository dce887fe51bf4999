-- What is paid of an invoice is what its settlements say, and never more than it is; each posted payment settled what it pays, by its voucher (D4, PM-24).
WITH settled AS (
    SELECT vendor_invoice_id, sum(amount) AS amount, sum(accounting_amount) AS accounting_amount
      FROM payables.vendor_settlement GROUP BY vendor_invoice_id),
paid AS (
    SELECT payment_line_id, voucher_id, sum(amount) AS amount FROM payables.vendor_settlement WHERE kind = 'PAYMENT'
     GROUP BY payment_line_id, voucher_id)
SELECT i.legal_entity, format('%s of %s and %s: settled %s and %s, its balance says %s and %s', i.invoice_number, i.amount, i.accounting_amount,
                              s.amount, s.accounting_amount, b.settled_amount, b.settled_accounting_amount)
  FROM settled s
  FULL JOIN payables.invoice_balance b USING (vendor_invoice_id)
  JOIN payables.vendor_invoice i USING (vendor_invoice_id)
 WHERE s.amount IS DISTINCT FROM b.settled_amount OR s.accounting_amount IS DISTINCT FROM b.settled_accounting_amount
    OR s.amount > i.amount OR s.accounting_amount > i.accounting_amount OR s.amount < 0
UNION ALL
SELECT l.legal_entity, format('payment %s of %s: voucher %s, settled %s by voucher %s', l.end_to_end_id, l.amount, l.voucher_id, p.amount, p.voucher_id)
  FROM payables.payment_line l
  FULL JOIN paid p USING (payment_line_id)
 WHERE (l.voucher_id IS NOT NULL OR p.payment_line_id IS NOT NULL)
   AND (l.voucher_id IS DISTINCT FROM p.voucher_id OR l.amount IS DISTINCT FROM p.amount)
