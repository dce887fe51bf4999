-- A legal entity with customers, vendors and open items, set by set. Always the same rows: everything follows from the customer's number.
-- 30 of 100 customers are reimbursed with open debit mode EXCLUDE; the others are declined for all kinds of reasons, one has no credit.

CREATE SCHEMA IF NOT EXISTS benchmark;

CREATE OR REPLACE PROCEDURE benchmark.set_up(entity text) LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ledger.legal_entity (legal_entity, name, accounting_currency, country) VALUES (entity, 'Benchmark ' || entity, 'EUR', 'NL');
    INSERT INTO ledger.account (legal_entity, account, name)
    SELECT entity, a, a FROM unnest(ARRAY['130100', '200100', '801200', '801300', '190100', '290100', '309900']) a;
    INSERT INTO ledger.system_account (legal_entity, purpose, account)
    VALUES (entity, 'EXCHANGE_GAIN', '801200'), (entity, 'EXCHANGE_LOSS', '801300'), (entity, 'TAKE_OVER', '309900'),
           (entity, 'DUE_FROM', '190100'), (entity, 'DUE_TO', '290100');
    INSERT INTO ledger.fiscal_period (legal_entity, starts_on, ends_on, fiscal_year)
    SELECT entity, month::date, (month + interval '1 month - 1 day')::date, 2026
      FROM generate_series('2026-01-01'::timestamp, '2026-12-01', '1 month') month;
    INSERT INTO ledger.number_sequence (legal_entity, series, prefix)
    VALUES (entity, 'REIMBURSEMENT', 'RB-'), (entity, 'REIMBURSEMENT_VOUCHER', 'RV-'), (entity, 'ONE_TIME_VENDOR', 'OTV-'),
           (entity, 'TAKE_OVER_VOUCHER', 'OB-'), (entity, 'SETTLEMENT_VOUCHER', 'CS-');
    INSERT INTO ledger.dimension (legal_entity, name, required) VALUES (entity, 'BusinessUnit', true), (entity, 'Department', false);
    INSERT INTO ledger.dimension_value (legal_entity, name, value)
    SELECT entity, 'BusinessUnit', 'BU00' || n FROM generate_series(1, 3) n
    UNION ALL SELECT entity, 'Department', 'D' || n FROM generate_series(10, 11) n;
    INSERT INTO ledger.ledger_dimension (legal_entity, account, dimensions)
    SELECT entity, account, 'BusinessUnit=BU00' || unit || ';Department=D' || department
      FROM unnest(ARRAY['130100', '309900']) account, generate_series(1, 3) unit, generate_series(10, 11) department;
    INSERT INTO ledger.exchange_rate (from_currency, to_currency, valid_from, rate, changed_by)
    VALUES ('USD', 'EUR', '2026-01-01', 0.92, 'benchmark'), ('EUR', 'GBP', '2026-01-01', 0.85, 'benchmark'),
           ('JPY', 'EUR', '2026-01-01', 0.0061, 'benchmark')
        ON CONFLICT DO NOTHING;
    INSERT INTO receivables.parameters (legal_entity, minimum_reimbursement) VALUES (entity, 25);
    INSERT INTO payables.parameters (legal_entity) VALUES (entity);
    INSERT INTO receivables.posting_profile (legal_entity, profile, relation, summary_account, is_default)
    VALUES (entity, 'GEN', 'ALL', '130100', true);
    INSERT INTO payables.posting_profile (legal_entity, profile, relation, summary_account, is_default)
    VALUES (entity, 'GEN', 'ALL', '200100', true);
    INSERT INTO payables.method_of_payment (legal_entity, method, name, needs_bank_account) VALUES (entity, 'SEPA', 'SEPA', true);
    INSERT INTO payables.one_time_template (legal_entity, method_of_payment, terms_net_days, dimensions)
    VALUES (entity, 'SEPA', 7, 'BusinessUnit=BU001');
END $$;

-- What a customer is like, by its number alone.
CREATE OR REPLACE FUNCTION benchmark.person(customers integer)
    RETURNS TABLE (i integer, account text, kind text, currency text, unit integer, vendor text) LANGUAGE sql AS $$
    SELECT i, 'C' || lpad(i::text, 7, '0'), kind,
           CASE WHEN kind = 'NO_EXCHANGE_RATE' THEN 'CHF'
                WHEN kind = 'BELOW_MINIMUM' OR i / 7 % 25 < 20 THEN 'EUR'
                WHEN i / 7 % 25 < 23 THEN 'USD' WHEN i / 7 % 25 < 24 THEN 'GBP' ELSE 'JPY' END,
           i / 3 % 6,
           CASE WHEN kind = 'VENDOR_ON_HOLD' OR (i + i / 100) % 10 < 7 THEN 'V' || lpad(i::text, 7, '0') END
      FROM (SELECT i, CASE WHEN h < 30 THEN 'REIMBURSED' WHEN h < 78 THEN 'OPEN_DEBIT' WHEN h < 87 THEN 'BELOW_MINIMUM'
                           WHEN h < 90 THEN 'CUSTOMER_ON_HOLD' WHEN h < 93 THEN 'PENDING_SETTLEMENT' WHEN h < 94 THEN 'DISPUTED'
                           WHEN h < 96 THEN 'VENDOR_ON_HOLD' WHEN h < 97 THEN 'LEGAL_FREEZE' WHEN h < 98 THEN 'CREDIT_AFTER_CUTOFF'
                           WHEN h < 99 THEN 'NO_EXCHANGE_RATE' ELSE 'NO_CREDIT' END AS kind
              FROM generate_series(1, customers) i, LATERAL (SELECT (i::bigint * 7919 + 13) % 100 AS h) hash) numbered
$$;

-- Three items each, every tenth customer has four; every eleventh has a document of two lines, every seventh a second dimension set.
CREATE OR REPLACE FUNCTION benchmark.item(customers integer)
    RETURNS TABLE (i integer, k integer, line_no integer, unit integer, currency text, amount numeric, accounting_amount numeric, kind text)
    LANGUAGE sql AS $$
    SELECT p.i, k, line_no, (p.unit + CASE WHEN line_no = 2 OR (k = 2 AND p.i % 7 = 0) THEN 1 ELSE 0 END) % 6, p.currency,
           part.amount, round(part.amount * booked.rate, 2), p.kind
      FROM benchmark.person(customers) p
     CROSS JOIN generate_series(1, 4) k
     CROSS JOIN LATERAL (SELECT CASE WHEN p.kind = 'BELOW_MINIMUM' THEN (100 + (p.i::bigint * 31 + k * 97) % 500) / 100.0
                                     WHEN p.currency = 'JPY' THEN 6000 + (p.i::bigint * 31 + k * 977) % 90000
                                     ELSE (3000 + (p.i::bigint * 31 + k * 977) % 90000) / 100.0 END
                              * CASE WHEN p.kind = 'NO_CREDIT' OR (p.kind = 'OPEN_DEBIT' AND (k = 3 OR (k = 2 AND p.i % 2 = 0)))
                                     THEN 1 ELSE -1 END AS amount) whole
     CROSS JOIN LATERAL (SELECT CASE p.currency WHEN 'EUR' THEN 1 WHEN 'USD' THEN 0.90 + 0.01 * k WHEN 'GBP' THEN 1.15 + 0.01 * k
                                     WHEN 'CHF' THEN 1.05 ELSE 0.0060 + 0.0001 * k END AS rate) booked
     CROSS JOIN LATERAL (SELECT n AS line_no,
                                CASE WHEN k = 1 AND p.i % 11 = 0
                                     THEN CASE n WHEN 1 THEN share ELSE whole.amount - share END ELSE whole.amount END AS amount
                           FROM generate_series(1, CASE WHEN k = 1 AND p.i % 11 = 0 THEN 2 ELSE 1 END) n,
                                LATERAL (SELECT round(whole.amount * 0.6, CASE p.currency WHEN 'JPY' THEN 0 ELSE 2 END) AS share) s) part
     WHERE k < 4 OR p.i % 10 = 1
$$;

CREATE OR REPLACE PROCEDURE benchmark.generate(entity text, customers integer) LANGUAGE plpgsql AS $$
BEGIN
    CALL benchmark.set_up(entity);
    INSERT INTO payables.vendor (legal_entity, vendor_account, name, currency, method_of_payment, dimensions, terms_net_days, hold)
    SELECT entity, vendor, 'Vendor ' || i, 'EUR', 'SEPA', 'BusinessUnit=BU001', 14,
           CASE WHEN kind = 'VENDOR_ON_HOLD' THEN 'INVOICE' WHEN i % 50 = 11 THEN 'PAYMENT' END
      FROM benchmark.person(customers) WHERE vendor IS NOT NULL ORDER BY i;
    INSERT INTO payables.vendor_bank_account (legal_entity, vendor_account, iban, state, proposed_by)
    SELECT entity, vendor, benchmark.iban(i), 'APPROVED', 'benchmark'
      FROM benchmark.person(customers) WHERE vendor IS NOT NULL AND i % 20 <> 3 ORDER BY i;
    INSERT INTO receivables.customer (legal_entity, customer_account, name, currency, language, street, postal_code, town, country,
           vendor_account, hold, legal_status)
    SELECT entity, account, 'Customer ' || i, currency, 'en', 'Keizersgracht ' || i, '1015', 'Amsterdam', 'NL', vendor,
           CASE WHEN kind = 'CUSTOMER_ON_HOLD' THEN 'ALL' WHEN i % 40 = 5 THEN 'INVOICE' END,
           CASE WHEN kind = 'LEGAL_FREEZE' THEN 'LEGAL_FREEZE' END
      FROM benchmark.person(customers) ORDER BY i;

    -- Documents come in the order of time, not customer by customer.
    CREATE TEMP TABLE document ON COMMIT DROP AS
    SELECT nextval('receivables.customer_transaction_id') AS id, sorted.*
      FROM (SELECT c.customer_id, d.*, '2025-09-01'::date + 40 * k AS document_date
              FROM (SELECT i, k, currency, kind, sum(amount) AS amount, sum(accounting_amount) AS accounting_amount
                      FROM benchmark.item(customers) GROUP BY i, k, currency, kind) d
              JOIN receivables.customer c ON c.legal_entity = entity AND c.customer_account = 'C' || lpad(d.i::text, 7, '0')
             ORDER BY k, i) sorted;
    UPDATE document SET document_date = '2026-07-01' WHERE kind = 'CREDIT_AFTER_CUTOFF';
    CREATE TEMP TABLE line ON COMMIT DROP AS
    SELECT d.id, d.customer_id, n.*, l.ledger_dimension_id
      FROM benchmark.item(customers) n
      JOIN document d USING (i, k)
      JOIN ledger.ledger_dimension l ON l.legal_entity = entity AND l.account = '130100'
       AND l.dimensions = 'BusinessUnit=BU00' || 1 + n.unit % 3 || ';Department=D' || 10 + n.unit / 3;
    -- A voucher per thousand customers and currency takes the items over.
    CREATE TEMP TABLE take_over ON COMMIT DROP AS
    SELECT nextval('ledger.voucher_id') AS voucher_id, block, currency, row_number() OVER (ORDER BY block, currency) AS number
      FROM (SELECT DISTINCT i / 1000 AS block, currency FROM document) blocks;
    INSERT INTO ledger.voucher (voucher_id, legal_entity, voucher_number, kind, posting_date, currency, posted_by)
    SELECT voucher_id, entity, 'OB-' || lpad(number::text, 6, '0'), 'TAKE_OVER', '2026-01-01', currency, 'benchmark'
      FROM take_over ORDER BY voucher_id;
    INSERT INTO ledger.posting (voucher_id, line_no, ledger_dimension_id, side, amount, accounting_amount)
    SELECT voucher_id, row_number() OVER (PARTITION BY voucher_id), ledger_dimension_id, side, amount, accounting_amount
      FROM (SELECT v.voucher_id, leg.id AS ledger_dimension_id, leg.side, sum(abs(l.amount)) AS amount,
                   sum(abs(l.accounting_amount)) AS accounting_amount
              FROM line l
              JOIN take_over v ON v.block = l.i / 1000 AND v.currency = l.currency
              JOIN ledger.ledger_dimension ar USING (ledger_dimension_id)
              JOIN ledger.ledger_dimension eq ON eq.legal_entity = entity AND eq.account = '309900' AND eq.dimensions = ar.dimensions
             CROSS JOIN LATERAL (VALUES (ar.ledger_dimension_id, CASE WHEN l.amount > 0 THEN 'D' ELSE 'C' END),
                                        (eq.ledger_dimension_id, CASE WHEN l.amount > 0 THEN 'C' ELSE 'D' END)) AS leg (id, side)
             GROUP BY v.voucher_id, leg.id, leg.side) legs;
    INSERT INTO receivables.customer_transaction (customer_transaction_id, customer_id, document_number, document_type, document_date,
           due_date, currency, original_amount, amount, accounting_amount, text, voucher_id)
    SELECT d.id, d.customer_id, 'D' || k, CASE WHEN d.amount > 0 THEN 'INVOICE' ELSE 'PAYMENT' END, d.document_date,
           CASE WHEN d.amount > 0 THEN d.document_date + 30 END, d.currency, d.amount, d.amount, d.accounting_amount, 'Document ' || k, v.voucher_id
      FROM document d JOIN take_over v ON v.block = d.i / 1000 AND v.currency = d.currency ORDER BY d.id;
    INSERT INTO receivables.customer_transaction_line (customer_transaction_id, line_no, ledger_dimension_id, original_amount, amount,
           accounting_amount)
    SELECT id, line_no, ledger_dimension_id, amount, amount, accounting_amount FROM line ORDER BY id, line_no;
    INSERT INTO receivables.open_item (customer_id, customer_transaction_id, line_no, ledger_dimension_id, currency, amount,
           accounting_amount, open_amount, open_accounting_amount, credit, document_date, due_date, document_number, status, journal)
    SELECT l.customer_id, l.id, l.line_no, l.ledger_dimension_id, l.currency, l.amount, l.accounting_amount, l.amount, l.accounting_amount,
           d.amount < 0, d.document_date, CASE WHEN d.amount > 0 THEN d.document_date + 30 END, 'D' || l.k,
           CASE WHEN l.k = 2 AND l.kind = 'PENDING_SETTLEMENT' THEN 'PENDING_SETTLEMENT' WHEN l.k = 2 AND l.kind = 'DISPUTED' THEN 'DISPUTED' END,
           CASE WHEN l.k = 2 AND l.kind = 'PENDING_SETTLEMENT' THEN 'J' || l.i END
      FROM line l JOIN document d USING (id) ORDER BY l.id, l.line_no;
    COMMIT;
END $$;
