-- What a legal entity of generate.sql lacks to be paid: accounts and series of payments, a method with a file, and for each vendor an address and a
-- bank account. One payment per invoice, so that as many are paid as were reimbursed.

CREATE OR REPLACE FUNCTION benchmark.iban(number bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT 'DE' || lpad((98 - ('37040044' || lpad(number::text, 10, '0') || '131400')::numeric % 97)::text, 2, '0')
           || '37040044' || lpad(number::text, 10, '0')
$$;

CREATE OR REPLACE PROCEDURE benchmark.owe(entity text) LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ledger.account (legal_entity, account, name) SELECT entity, a, a FROM unnest(ARRAY['110110', '110180']) a;
    INSERT INTO ledger.system_account (legal_entity, purpose, account) VALUES (entity, 'BANK', '110110'), (entity, 'IN_TRANSIT', '110180');
    INSERT INTO ledger.number_sequence (legal_entity, series, prefix) VALUES (entity, 'PAYMENT_VOUCHER', 'VP-');
    UPDATE ledger.legal_entity SET street = 'Keizersgracht', town = 'Amsterdam' WHERE legal_entity = entity;
    INSERT INTO payables.company_bank_account (legal_entity, bank_account, iban, bic, currency)
    VALUES (entity, 'MAIN', 'NL91ABNA0417164300', 'ABNANL2A', 'EUR');
    UPDATE payables.method_of_payment
       SET export_format = 'PAIN_001', message_version = 'pain.001.001.09', service_level = 'NURG', charge_bearer = 'SHAR',
           address_rule = 'STRUCTURED', grouping = 'INVOICE'
     WHERE legal_entity = entity;
    UPDATE payables.vendor SET hold = NULL, street = 'Keizersgracht', town = 'Amsterdam', country = 'NL' WHERE legal_entity = entity;
    -- As if each had been approved long ago: the proposals and approvals are not what is measured.
    SET LOCAL session_replication_role = replica;
    INSERT INTO payables.vendor_bank_account (legal_entity, vendor_account, iban, state, proposed_by)
    SELECT entity, vendor_account, benchmark.iban(5000000000 + row_number() OVER (ORDER BY vendor_account)), 'APPROVED', 'benchmark'
      FROM payables.vendor v
     WHERE legal_entity = entity
       AND NOT EXISTS (SELECT FROM payables.vendor_bank_account b
                        WHERE b.legal_entity = v.legal_entity AND b.vendor_account = v.vendor_account)
     ORDER BY vendor_account;
    SET LOCAL session_replication_role = origin;
END $$;

-- What a journal left, without ids and legal entity: two over equal books leave equal rows. Of files count and sum: their texts differ.
CREATE OR REPLACE FUNCTION benchmark.paid(journal bigint) RETURNS TABLE (kind text, line text) LANGUAGE sql AS $$
    WITH l AS (SELECT * FROM payables.payment_line WHERE payment_journal_id = journal)
    SELECT 'journal', j::text FROM (SELECT state, posted, posting_date FROM payables.payment_journal WHERE payment_journal_id = journal) j
    UNION ALL
    SELECT 'line', n::text FROM (SELECT line_no, vendor_account, amount, currency, method, company_bank_account, payment_date, state FROM l) n
    UNION ALL
    SELECT 'part', n::text
      FROM (SELECT l.line_no, i.invoice_number, p.amount, p.reserved
              FROM l JOIN payables.payment_line_invoice p USING (payment_line_id) JOIN payables.vendor_invoice i USING (vendor_invoice_id)) n
    UNION ALL
    SELECT 'posting', n::text
      FROM (SELECT v.voucher_number, v.kind, v.posting_date, v.currency, p.line_no, p.side, d.account, d.dimensions, p.amount, p.accounting_amount,
                   p.party
              FROM l JOIN ledger.voucher v USING (voucher_id) JOIN ledger.posting p USING (voucher_id) JOIN ledger.ledger_dimension d USING (ledger_dimension_id)) n
    UNION ALL
    SELECT 'settlement', n::text
      FROM (SELECT l.line_no, s.kind, s.amount, s.accounting_amount, s.settled_on FROM l JOIN payables.vendor_settlement s USING (payment_line_id)) n
    UNION ALL
    SELECT 'file', n::text
      FROM (SELECT f.method, f.company_bank_account, f.payments, f.control_sum, f.state FROM payables.bank_file f WHERE f.payment_journal_id = journal) n
$$;

CREATE OR REPLACE FUNCTION benchmark.paid_difference(one bigint, other bigint) RETURNS TABLE (kind text, rows bigint, example text)
    LANGUAGE sql AS $$
    SELECT kind, count(*), min(line)
      FROM ((SELECT * FROM benchmark.paid(one) EXCEPT ALL SELECT * FROM benchmark.paid(other))
            UNION ALL
            (SELECT * FROM benchmark.paid(other) EXCEPT ALL SELECT * FROM benchmark.paid(one))) d
     GROUP BY kind
$$;
