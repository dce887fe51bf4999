-- Each posted reimbursement has one vendor invoice and one customer transaction of the same number, amount, currency and voucher; and none stands alone.
WITH posted AS (
    SELECT p.run_id, p.ordinal, p.reimbursement_number, p.voucher_number, p.currency, p.amount, p.accounting_amount, c.customer_id,
           r.legal_entity
      FROM reimbursement.planned p
      JOIN reimbursement.candidate c USING (run_id, candidate_no)
      JOIN reimbursement.run r USING (run_id)
     WHERE c.state = 'REIMBURSED'),
invoice AS (
    SELECT i.*, v.voucher_number, v.posting_date AS voucher_date, v.currency AS voucher_currency
      FROM payables.vendor_invoice i JOIN ledger.voucher v USING (voucher_id)),
settled AS (
    SELECT t.customer_id, t.document_number, t.currency, t.amount, t.accounting_amount, t.voucher_id, t.document_date
      FROM receivables.customer_transaction t WHERE t.document_type = 'REIMBURSEMENT')
SELECT coalesce(posted.legal_entity, invoice.legal_entity),
       format('%s of run %s: reimbursement %s %s (%s), vendor invoice %s %s (%s)',
              coalesce(reimbursement_number, invoice_number), coalesce(posted.run_id, invoice.run_id), posted.amount, posted.currency,
              posted.accounting_amount, invoice.amount, invoice.currency, invoice.accounting_amount)
  FROM posted
  FULL JOIN invoice ON invoice.run_id = posted.run_id AND invoice.reimbursement_ordinal = posted.ordinal
 WHERE posted.run_id IS NULL OR invoice.run_id IS NULL
    OR (posted.legal_entity, reimbursement_number, posted.voucher_number, posted.currency, posted.amount, posted.accounting_amount)
       IS DISTINCT FROM (invoice.legal_entity, invoice_number, invoice.voucher_number, invoice.currency, invoice.amount,
                         invoice.accounting_amount)
    OR invoice.posting_date <> invoice.voucher_date OR invoice.currency <> invoice.voucher_currency
UNION ALL
SELECT c.legal_entity,
       format('%s of customer %s: vendor invoice %s %s, customer transaction %s %s', coalesce(invoice_number, document_number),
              c.customer_account, invoice.amount, invoice.currency, settled.amount, settled.currency)
  FROM settled
  JOIN receivables.customer c USING (customer_id)
  LEFT JOIN invoice ON invoice.legal_entity = c.legal_entity AND invoice.invoice_number = settled.document_number
 WHERE (settled.voucher_id, settled.currency, settled.amount, settled.accounting_amount, settled.document_date)
       IS DISTINCT FROM (invoice.voucher_id, invoice.currency, invoice.amount, invoice.accounting_amount, invoice.posting_date)
UNION ALL
SELECT invoice.legal_entity, format('%s has a vendor invoice and no customer transaction', invoice_number)
  FROM invoice
 WHERE NOT EXISTS (SELECT FROM settled JOIN receivables.customer c USING (customer_id)
                    WHERE c.legal_entity = invoice.legal_entity AND settled.document_number = invoice.invoice_number)
