-- What a list has to carry besides the documents of generate.sql: invoices that were paid long ago, and an audit trail of years.

-- Two closed documents for each customer, posted in the first half of 2026, a take-over voucher for each thousand customers of a currency.
CREATE OR REPLACE PROCEDURE benchmark.history(entity text, customers integer) LANGUAGE plpgsql AS $$
BEGIN
    CREATE TEMP TABLE past_voucher ON COMMIT DROP AS
    SELECT nextval('ledger.voucher_id') AS voucher_id, block, currency, row_number() OVER (ORDER BY block, currency) AS number
      FROM (SELECT DISTINCT i / 1000 AS block, currency FROM benchmark.person(customers)) blocks;
    CREATE TEMP TABLE past ON COMMIT DROP AS
    SELECT c.customer_id, p.i, v.voucher_id, p.currency, 100 + p.i % 900 AS amount, round((100 + p.i % 900) * 0.9, 2) AS accounting_amount,
           l.ledger_dimension_id, '2025-01-01'::date + p.i % 300 AS document_date,
           nextval('receivables.customer_transaction_id') AS invoice, nextval('receivables.customer_transaction_id') AS payment
      FROM benchmark.person(customers) p
      JOIN past_voucher v ON v.block = p.i / 1000 AND v.currency = p.currency
      JOIN receivables.customer c ON c.legal_entity = entity AND c.customer_account = p.account
      JOIN ledger.ledger_dimension l ON l.legal_entity = entity AND l.account = '130100'
       AND l.dimensions = 'BusinessUnit=BU00' || 1 + p.unit % 3 || ';Department=D' || 10 + p.unit / 3;
    INSERT INTO ledger.voucher (voucher_id, legal_entity, voucher_number, kind, posting_date, currency, posted_by)
    SELECT voucher_id, entity, 'PB-' || lpad(number::text, 6, '0'), 'TAKE_OVER', '2026-01-02'::date + block % 180, currency, 'benchmark'
      FROM past_voucher ORDER BY voucher_id;
    INSERT INTO ledger.posting (voucher_id, line_no, ledger_dimension_id, side, amount, accounting_amount)
    SELECT voucher_id, row_number() OVER (PARTITION BY voucher_id), ledger_dimension_id, side, amount, accounting_amount
      FROM (SELECT voucher_id, ledger_dimension_id, sum(amount) AS amount, sum(accounting_amount) AS accounting_amount
              FROM past GROUP BY voucher_id, ledger_dimension_id) sums, (VALUES ('D'), ('C')) AS leg (side);
    INSERT INTO receivables.customer_transaction (customer_transaction_id, customer_id, document_number, document_type, document_date,
           due_date, currency, original_amount, amount, accounting_amount, text, voucher_id)
    SELECT invoice, customer_id, 'I' || i, 'INVOICE', document_date, document_date + 30, currency, amount, amount, accounting_amount,
           'Invoice ' || i, voucher_id FROM past
    UNION ALL
    SELECT payment, customer_id, 'P' || i, 'PAYMENT', document_date + 20, NULL, currency, -amount, -amount, -accounting_amount,
           'Payment ' || i, voucher_id FROM past ORDER BY 1;
    INSERT INTO receivables.customer_transaction_line (customer_transaction_id, line_no, ledger_dimension_id, original_amount, amount,
           accounting_amount)
    SELECT invoice, 1, ledger_dimension_id, amount, amount, accounting_amount FROM past
    UNION ALL SELECT payment, 1, ledger_dimension_id, -amount, -amount, -accounting_amount FROM past ORDER BY 1;
    INSERT INTO receivables.settlement (customer_transaction_id, line_no, counter_transaction_id, kind, amount, accounting_amount, settled_on)
    SELECT invoice, 1, payment, 'BY_HAND', amount, accounting_amount, document_date + 20 FROM past
    UNION ALL SELECT payment, 1, invoice, 'BY_HAND', -amount, -accounting_amount, document_date + 20 FROM past ORDER BY 1;
    INSERT INTO ledger.audit_event (legal_entity, actor, action, object_type, object_key, reason, at)
    SELECT entity, 'clerk' || i % 20, 'CUSTOMER_CHANGED', 'CUSTOMER', account, 'benchmark', '2024-01-01'::timestamptz + i * interval '1 minute'
      FROM benchmark.person(customers);
    COMMIT;
END $$;
