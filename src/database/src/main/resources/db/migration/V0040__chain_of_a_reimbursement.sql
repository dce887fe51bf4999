-- The chain from a receipt to its vendor invoice needs which voucher brought a document in, and what was settled with what by which voucher.

CREATE OR REPLACE VIEW receivables.document AS
SELECT customer_transaction_id, customer_id, document_number, document_type, document_date, due_date, currency, amount, accounting_amount,
       voucher_id
  FROM receivables.customer_transaction;

-- Published: parts of transactions closed against others. Signed as the transaction: debit positive, credit negative.
CREATE VIEW receivables.settled_part AS
SELECT customer_transaction_id, line_no, counter_transaction_id, part, kind, amount, accounting_amount, run_id, settled_on, voucher_id
  FROM receivables.settlement;
