-- The set-based twin of a payment journal: the same rows, keys and triggers, a file of the same elements, one statement for each.

CREATE OR REPLACE PROCEDURE benchmark.twin_propose(entity text, INOUT journal bigint) LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM payables.parameters WHERE legal_entity = entity FOR NO KEY UPDATE;
    INSERT INTO payables.payment_journal (legal_entity, request_key, request_hash, criteria, payment_date, approval, prepared_by)
    VALUES (entity, gen_random_uuid(), repeat('0', 64), '{}', current_date, 'ALWAYS', 'clerk.ap') RETURNING payment_journal_id INTO journal;
    CREATE TEMP TABLE proposed ON COMMIT DROP AS
    SELECT i.vendor_invoice_id, i.vendor_account, i.currency, i.open_amount AS amount, greatest(i.due_date, current_date) AS payment_date,
           m.method, b.vendor_bank_account_id, i.invoice_number || ' ' || i.text AS text,
           row_number() OVER (ORDER BY i.vendor_account, i.currency, greatest(i.due_date, current_date), i.due_date, i.vendor_invoice_id) AS line_no
      FROM payables.open_vendor_invoice i
      JOIN payables.vendor v ON v.legal_entity = i.legal_entity AND v.vendor_account = i.vendor_account
      JOIN payables.method_of_payment m ON m.legal_entity = i.legal_entity AND m.method = i.method_of_payment
      JOIN payables.vendor_bank_account b
        ON b.legal_entity = i.legal_entity AND b.vendor_account = i.vendor_account AND b.state = 'APPROVED'
     WHERE i.legal_entity = entity AND i.open_amount > 0 AND v.hold IS NULL AND v.town IS NOT NULL AND v.country IS NOT NULL
       AND NOT EXISTS (SELECT FROM payables.payment_line_invoice p WHERE p.vendor_invoice_id = i.vendor_invoice_id AND p.reserved);
    WITH line AS (
        INSERT INTO payables.payment_line (payment_journal_id, legal_entity, line_no, vendor_account, amount, currency, method,
               vendor_bank_account_id, company_bank_account, payment_date, end_to_end_id, text, changed_by)
        SELECT journal, entity, line_no, vendor_account, amount, currency, method, vendor_bank_account_id, 'MAIN', payment_date,
               'TWIN' || journal || 'L' || lpad(line_no::text, 7, '0'), left(text, 240), 'clerk.ap'
          FROM proposed ORDER BY line_no
        RETURNING payment_line_id, line_no)
    INSERT INTO payables.payment_line_invoice (payment_line_id, vendor_invoice_id, amount)
    SELECT line.payment_line_id, p.vendor_invoice_id, p.amount FROM proposed p JOIN line USING (line_no);
END $$;

CREATE OR REPLACE PROCEDURE benchmark.twin_approve(journal bigint) LANGUAGE plpgsql AS $$
DECLARE
    hash text;
BEGIN
    SELECT encode(sha256(string_agg(convert_to(concat_ws('|', line_no, vendor_account, amount, currency, method, vendor_bank_account_id), 'UTF8'),
                                    ''::bytea ORDER BY line_no)), 'hex')
      INTO hash FROM payables.payment_line WHERE payment_journal_id = journal;
    UPDATE payables.payment_journal SET state = 'SUBMITTED', submitted_by = 'clerk.ap', submitted_at = now(), content_hash = hash
     WHERE payment_journal_id = journal;
    COMMIT;
    UPDATE payables.payment_journal SET state = 'APPROVED', approved_by = 'controller', approved_at = now() WHERE payment_journal_id = journal;
    UPDATE payables.payment_line SET state = 'APPROVED', changed_by = 'controller' WHERE payment_journal_id = journal;
END $$;

-- No checks of IBANs and characters, and nothing is read back: what the database can do of a file.
CREATE OR REPLACE PROCEDURE benchmark.twin_generate(journal bigint) LANGUAGE plpgsql AS $$
DECLARE
    file bigint := nextval('payables.bank_file_id');
    entity text;
    total numeric;
    count integer;
BEGIN
    SELECT j.legal_entity INTO entity FROM payables.payment_journal j WHERE payment_journal_id = journal FOR UPDATE;
    SELECT sum(amount), count(*) INTO total, count FROM payables.payment_line WHERE payment_journal_id = journal;
    INSERT INTO payables.bank_file_part (bank_file_id, part_no, bytes)
    SELECT file, 1, convert_to('<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">'
               || '<CstmrCdtTrfInitn><GrpHdr><MsgId>TWIN' || file || '</MsgId><NbOfTxs>' || count || '</NbOfTxs><CtrlSum>' || total
               || '</CtrlSum></GrpHdr>', 'UTF8')
    UNION ALL
    SELECT file, 2 + (line_no - 1) / 500, convert_to(string_agg(
               '<CdtTrfTxInf><PmtId><InstrId>' || end_to_end_id || '</InstrId><EndToEndId>' || end_to_end_id || '</EndToEndId></PmtId><Amt><InstdAmt Ccy="'
               || currency || '">' || amount || '</InstdAmt></Amt><Cdtr><Nm>' || v.name || '</Nm><PstlAdr><StrtNm>' || v.street
               || '</StrtNm><TwnNm>' || v.town || '</TwnNm><Ctry>' || v.country || '</Ctry></PstlAdr></Cdtr><CdtrAcct><Id><IBAN>' || b.iban
               || '</IBAN></Id></CdtrAcct><RmtInf><Ustrd>' || left(l.text, 140) || '</Ustrd></RmtInf></CdtTrfTxInf>', '' ORDER BY line_no), 'UTF8')
      FROM payables.payment_line l
      JOIN (SELECT legal_entity, vendor_account, name, street, town, country FROM payables.vendor) v USING (legal_entity, vendor_account)
      JOIN payables.vendor_bank_account b USING (vendor_bank_account_id)
     WHERE l.payment_journal_id = journal GROUP BY (line_no - 1) / 500;
    INSERT INTO payables.bank_file_part (bank_file_id, part_no, bytes)
    SELECT file, max(part_no) + 1, convert_to('</CstmrCdtTrfInitn></Document>', 'UTF8') FROM payables.bank_file_part WHERE bank_file_id = file;
    INSERT INTO payables.bank_file (bank_file_id, legal_entity, payment_journal_id, method, company_bank_account, message_id, media_type, sha256, size,
           payments, control_sum, needs_release, built_by)
    SELECT file, entity, journal, 'SEPA', 'MAIN', 'TWIN' || file, 'application/xml', encode(sha256(string_agg(bytes, ''::bytea ORDER BY part_no)), 'hex'),
           sum(octet_length(bytes)), count, total, true, 'clerk.ap'
      FROM payables.bank_file_part WHERE bank_file_id = file;
    UPDATE payables.payment_line SET state = 'GENERATED', bank_file_id = file, changed_by = 'clerk.ap' WHERE payment_journal_id = journal;
END $$;

-- Paid on a day with the rate of the run: the data has no exchange differences here.
CREATE OR REPLACE PROCEDURE benchmark.twin_post(journal bigint, day date) LANGUAGE plpgsql AS $$
DECLARE
    entity text;
    waiting bigint;
    first bigint;
BEGIN
    SELECT j.legal_entity INTO entity FROM payables.payment_journal j WHERE payment_journal_id = journal FOR UPDATE;
    PERFORM FROM ledger.fiscal_period WHERE legal_entity = entity AND day BETWEEN starts_on AND ends_on FOR SHARE;
    SELECT count(*) INTO waiting FROM payables.payment_line WHERE payment_journal_id = journal AND voucher_id IS NULL;
    INSERT INTO ledger.number_counter AS counter (legal_entity, series, fiscal_year, next_value) VALUES (entity, 'PAYMENT_VOUCHER', 0, 1 + waiting)
        ON CONFLICT (legal_entity, series, fiscal_year) DO UPDATE SET next_value = counter.next_value + waiting
        RETURNING next_value - waiting INTO first;
    INSERT INTO ledger.number_block (legal_entity, series, fiscal_year, first_value, last_value, assigned_by)
    VALUES (entity, 'PAYMENT_VOUCHER', 0, first, first + waiting - 1, 'clerk.ap');
    INSERT INTO ledger.ledger_dimension (legal_entity, account, dimensions)
    SELECT DISTINCT entity, '110180', d.dimensions
      FROM payables.payment_line l JOIN payables.payment_line_invoice p USING (payment_line_id) JOIN payables.vendor_invoice i USING (vendor_invoice_id)
      JOIN ledger.ledger_dimension d USING (ledger_dimension_id) WHERE l.payment_journal_id = journal
        ON CONFLICT DO NOTHING;
    CREATE TEMP TABLE paid ON COMMIT DROP AS
    SELECT l.payment_line_id, l.line_no, l.vendor_account, l.currency, p.vendor_invoice_id, p.amount, i.open_accounting_amount AS accounting_amount,
           i.ledger_dimension_id AS payable, t.ledger_dimension_id AS transit, nextval('ledger.voucher_id') AS voucher_id
      FROM payables.payment_line l
      JOIN payables.payment_line_invoice p USING (payment_line_id)
      JOIN payables.open_vendor_invoice i USING (vendor_invoice_id)
      JOIN ledger.ledger_dimension d ON d.ledger_dimension_id = i.ledger_dimension_id
      JOIN ledger.ledger_dimension t ON t.legal_entity = entity AND t.account = '110180' AND t.dimensions = d.dimensions
     WHERE l.payment_journal_id = journal ORDER BY l.line_no;
    INSERT INTO ledger.voucher (voucher_id, legal_entity, voucher_number, kind, posting_date, currency, posted_by)
    SELECT voucher_id, entity, ledger.number_text('VP-', 6, 0, first + line_no - 1), 'PAYMENT', day, currency, 'clerk.ap' FROM paid ORDER BY voucher_id;
    INSERT INTO ledger.posting (voucher_id, line_no, ledger_dimension_id, side, amount, accounting_amount, party)
    SELECT voucher_id, line.*
      FROM paid b
     CROSS JOIN LATERAL (VALUES (1, b.payable, 'D', b.amount, b.accounting_amount, b.vendor_account),
                                (2, b.transit, 'C', b.amount, b.accounting_amount, NULL)) AS line
     ORDER BY voucher_id;
    INSERT INTO payables.vendor_settlement (vendor_invoice_id, payment_line_id, kind, amount, accounting_amount, voucher_id, settled_on)
    SELECT vendor_invoice_id, payment_line_id, 'PAYMENT', amount, accounting_amount, voucher_id, day FROM paid ORDER BY voucher_id;
    UPDATE payables.payment_line l SET voucher_id = p.voucher_id, changed_by = 'clerk.ap' FROM paid p WHERE p.payment_line_id = l.payment_line_id;
    UPDATE payables.payment_journal SET posted = true, posted_by = 'clerk.ap', posted_at = now(), posting_date = day WHERE payment_journal_id = journal;
END $$;
