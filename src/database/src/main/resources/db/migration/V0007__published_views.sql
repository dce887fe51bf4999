-- What modules publish to each other: the only way to read another module's rows in SQL.

CREATE VIEW ledger.posted_line AS
SELECT v.voucher_id, v.legal_entity, v.voucher_number, v.kind, v.posting_date, v.currency, v.run_id, p.line_no, p.ledger_dimension_id,
       d.account, d.dimensions, p.side, p.amount, p.accounting_amount, p.party,
       CASE p.side WHEN 'D' THEN p.amount ELSE -p.amount END AS signed_amount,
       CASE p.side WHEN 'D' THEN p.accounting_amount ELSE -p.accounting_amount END AS signed_accounting_amount
  FROM ledger.voucher v
  JOIN ledger.posting p USING (voucher_id)
  JOIN ledger.ledger_dimension d USING (ledger_dimension_id);

CREATE VIEW ledger.voucher_head AS
SELECT voucher_id, legal_entity, voucher_number, kind, posting_date, currency, run_id, posted_by, posted_at FROM ledger.voucher;

CREATE VIEW ledger.account_with_dimensions AS
SELECT ledger_dimension_id, legal_entity, account, dimensions FROM ledger.ledger_dimension;

CREATE VIEW ledger.exchange_account AS
SELECT legal_entity, account FROM ledger.system_account WHERE purpose IN ('EXCHANGE_GAIN', 'EXCHANGE_LOSS');

CREATE VIEW ledger.number_blocks AS
SELECT legal_entity, series, fiscal_year, first_value, last_value, run_id, assigned_by, assigned_at FROM ledger.number_block;

CREATE VIEW receivables.settled_line AS
SELECT s.run_id, s.kind, s.customer_transaction_id, s.line_no, s.counter_transaction_id, s.amount, s.accounting_amount,
       t.currency, l.ledger_dimension_id, t.document_number, t.document_type, t.document_date
  FROM receivables.settlement s
  JOIN receivables.customer_transaction t USING (customer_transaction_id)
  JOIN receivables.customer_transaction_line l USING (customer_transaction_id, line_no);

-- Every account that customers' transactions may stand on: of the profiles, and of what is open under older profiles.
CREATE VIEW receivables.summary_account AS
SELECT legal_entity, summary_account AS account FROM receivables.posting_profile
UNION
SELECT d.legal_entity, d.account FROM ledger.ledger_dimension d
 WHERE d.ledger_dimension_id IN (SELECT ledger_dimension_id FROM receivables.open_item);

CREATE VIEW payables.summary_account AS
SELECT legal_entity, summary_account AS account FROM payables.posting_profile;

-- A reimbursement's own customer transaction, by its number.
CREATE VIEW receivables.reimbursement_transaction AS
SELECT t.customer_transaction_id, c.legal_entity, c.customer_account, t.customer_id, t.document_number, t.currency, t.amount,
       t.accounting_amount, t.voucher_id, t.text
  FROM receivables.customer_transaction t JOIN receivables.customer c USING (customer_id)
 WHERE t.document_type = 'REIMBURSEMENT';

CREATE VIEW payables.reimbursement_invoice AS
SELECT i.run_id, i.reimbursement_ordinal, i.legal_entity, i.vendor_account, v.name AS vendor_name, v.one_time, i.vendor_invoice_id,
       i.invoice_number, i.posting_date, i.due_date, i.currency, i.amount, i.accounting_amount, i.ledger_dimension_id,
       i.method_of_payment, i.text, i.approved_by, i.voucher_id,
       ARRAY(SELECT h.reason FROM payables.invoice_hold h
              WHERE h.vendor_invoice_id = i.vendor_invoice_id AND h.released_at IS NULL ORDER BY h.reason) AS holds
  FROM payables.vendor_invoice i
  JOIN payables.vendor v ON v.legal_entity = i.legal_entity AND v.vendor_account = i.vendor_account;

CREATE VIEW receivables.customer_name AS
SELECT customer_id, legal_entity, customer_account, name, customer_group, currency, country, vendor_account FROM receivables.customer;

CREATE VIEW payables.vendor_name AS
SELECT legal_entity, vendor_account, name, one_time, state FROM payables.vendor;

CREATE VIEW receivables.document AS
SELECT customer_transaction_id, customer_id, document_number, document_type, document_date, due_date, currency, amount, accounting_amount
  FROM receivables.customer_transaction;

-- The numbers of the one-time vendors that a run plans.
CREATE VIEW reimbursement.planned_vendor AS
SELECT c.run_id, c.candidate_no,
       ledger.number_text(s.prefix, s.digits, CASE WHEN s.restarts THEN r.fiscal_year ELSE 0 END,
                          r.one_time_vendor_first + c.one_time_ordinal) AS vendor_number
  FROM reimbursement.candidate c
  JOIN reimbursement.run r USING (run_id)
  JOIN ledger.number_sequence s ON s.legal_entity = r.legal_entity AND s.series = 'ONE_TIME_VENDOR'
 WHERE c.one_time_ordinal IS NOT NULL;
