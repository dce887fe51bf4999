-- How far what is owed has been paid: what a reimbursement's state and chain follow from (rules.md 16, payments.md PM-3).

-- Published: of each vendor invoice, how far its payment has come, by the latest payment that was not canceled. A part that is paid leaves the rest
-- POSTED. Whether a reimbursement was undone is for the reimbursement to say.
CREATE VIEW payables.invoice_progress AS
SELECT i.vendor_invoice_id,
       CASE WHEN last.reserved THEN CASE WHEN last.state IN ('SENT', 'ACCEPTED') THEN last.state ELSE 'IN_PAYMENT' END
            WHEN last.state IN ('REJECTED', 'RETURNED') THEN 'RETURNED'
            WHEN last.state = 'BOOKED' AND i.open_amount = 0 THEN 'PAID'
            ELSE 'POSTED' END AS progress
  FROM payables.open_vendor_invoice i
  LEFT JOIN LATERAL (
       SELECT p.reserved, l.state
         FROM payables.payment_line_invoice p JOIN payables.payment_line l USING (payment_line_id)
        WHERE p.vendor_invoice_id = i.vendor_invoice_id AND l.state <> 'CANCELED'
        ORDER BY p.payment_line_id DESC LIMIT 1) last ON true;

-- Published: what was settled of each vendor invoice, each part by its voucher.
CREATE VIEW payables.settled_invoice AS
SELECT vendor_settlement_id, vendor_invoice_id, payment_line_id, kind, amount, accounting_amount, voucher_id, settled_on
  FROM payables.vendor_settlement;

-- From the voucher of a payment to what it paid.
CREATE INDEX settlement_by_voucher ON payables.vendor_settlement (voucher_id);

-- Published as before, with the file that a payment went out in.
CREATE OR REPLACE VIEW payables.invoice_payment AS
SELECT p.vendor_invoice_id, p.amount, p.reserved AS live, l.payment_line_id, l.payment_journal_id, l.line_no, l.state, l.state_reason,
       l.end_to_end_id, l.method, l.payment_date, l.bank_file_id, l.voucher_id, l.reissue_of, f.message_id
  FROM payables.payment_line_invoice p
  JOIN payables.payment_line l USING (payment_line_id)
  LEFT JOIN payables.bank_file f USING (bank_file_id);
