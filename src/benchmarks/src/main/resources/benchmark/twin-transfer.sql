-- The set-based twin of the transfer: a thousand selected customers per commit, in one session that never leaves the server.

-- One chunk: lock, compare with what was frozen, write. A customer that has changed ends the twin: in generated data none has.
CREATE OR REPLACE PROCEDURE benchmark.transfer_chunk(run reimbursement.run, first_no integer, last_no integer) LANGUAGE plpgsql AS $$
DECLARE
    started timestamptz := clock_timestamp();
    decided integer;
BEGIN
    PERFORM FROM reimbursement.run r WHERE r.run_id = run.run_id AND r.epoch = run.epoch AND r.state = 'POSTING' FOR SHARE;
    IF NOT FOUND THEN RAISE 'the run does not post'; END IF;
    PERFORM FROM ledger.fiscal_period WHERE legal_entity = run.legal_entity AND run.posting_date BETWEEN starts_on AND ends_on FOR SHARE;
    INSERT INTO chunk
    SELECT c.candidate_no, c.customer_id, c.customer_account, coalesce(c.vendor_account,
               ledger.number_text('OTV-', 6, 0, run.one_time_vendor_first + c.one_time_ordinal)), c.one_time_ordinal IS NOT NULL
      FROM reimbursement.candidate c
     WHERE c.run_id = run.run_id AND c.candidate_no BETWEEN first_no AND last_no AND c.state = 'SELECTED' ORDER BY c.candidate_no;
    PERFORM FROM receivables.customer WHERE customer_id IN (SELECT customer_id FROM chunk) ORDER BY customer_account FOR NO KEY UPDATE;
    PERFORM FROM payables.vendor WHERE legal_entity = run.legal_entity AND vendor_account IN (SELECT vendor_account FROM chunk WHERE NOT one_time)
      ORDER BY vendor_account FOR SHARE;
    INSERT INTO chunk_item
    SELECT c.candidate_no, i.customer_id, i.customer_transaction_id, i.line_no, i.ledger_dimension_id, i.currency, i.open_amount,
           i.open_accounting_amount, i.document_date <= run.cut_off_date
      FROM chunk c JOIN receivables.open_item i USING (customer_id);
    IF EXISTS (SELECT FROM chunk_item i
                 FULL JOIN (SELECT * FROM reimbursement.frozen_item f
                             WHERE f.run_id = run.run_id AND f.candidate_no BETWEEN first_no AND last_no) f
                   ON f.candidate_no = i.candidate_no AND f.customer_transaction_id = i.customer_transaction_id AND f.line_no = i.line_no
                WHERE (f.open_amount, f.open_accounting_amount) IS DISTINCT FROM (i.open_amount, i.open_accounting_amount)) THEN
        RAISE 'a customer has changed since the freeze';
    END IF;
    INSERT INTO booked
    SELECT r.ordinal, r.candidate_no, c.customer_id, c.customer_account, c.vendor_account, c.one_time, nextval('ledger.voucher_id'),
           nextval('receivables.customer_transaction_id'), nextval('payables.vendor_invoice_id'), r.currency, r.amount, r.accounting_amount,
           ar.ledger_dimension_id, ap.ledger_dimension_id, gain.ledger_dimension_id, loss.ledger_dimension_id, NULL,
           ledger.number_text('RB-', 6, 0, run.reimbursement_first + r.ordinal),
           ledger.number_text('RV-', 6, 0, run.voucher_first + r.voucher_ordinal)
      FROM reimbursement.reimbursement r
      JOIN chunk c USING (candidate_no)
      JOIN ledger.ledger_dimension ar ON ar.legal_entity = run.legal_entity AND ar.account = r.account AND ar.dimensions = r.dimensions
      JOIN ledger.ledger_dimension ap ON ap.legal_entity = run.legal_entity AND ap.account = '200100' AND ap.dimensions = r.dimensions
      JOIN ledger.ledger_dimension gain ON gain.legal_entity = run.legal_entity AND gain.account = '801200' AND gain.dimensions = r.dimensions
      JOIN ledger.ledger_dimension loss ON loss.legal_entity = run.legal_entity AND loss.account = '801300' AND loss.dimensions = r.dimensions
     WHERE r.run_id = run.run_id AND r.candidate_no BETWEEN first_no AND last_no ORDER BY r.ordinal;
    UPDATE booked b SET booked_amount = s.amount
      FROM (SELECT candidate_no, currency, ledger_dimension_id, -sum(open_accounting_amount) AS amount
              FROM chunk_item WHERE considered GROUP BY candidate_no, currency, ledger_dimension_id) s
     WHERE s.candidate_no = b.candidate_no AND s.currency = b.currency AND s.ledger_dimension_id = b.receivable;
    CALL benchmark.book(run);
    UPDATE reimbursement.candidate c SET state = 'REIMBURSED', decided_by = 'console', decided_at = clock_timestamp()
     WHERE c.run_id = run.run_id AND c.candidate_no BETWEEN first_no AND last_no AND c.state = 'SELECTED';
    GET DIAGNOSTICS decided = ROW_COUNT;
    INSERT INTO reimbursement.run_chunk (run_id, epoch, first_no, last_no, reimbursed, declined, failed, started_at)
    VALUES (run.run_id, run.epoch, first_no, last_no, decided, 0, 0, started);
END $$;

-- What is booked, from the tables chunk, chunk_item and booked.
CREATE OR REPLACE PROCEDURE benchmark.book(run reimbursement.run) LANGUAGE plpgsql AS $$
DECLARE
    items integer;
    closed integer;
BEGIN
    INSERT INTO ledger.voucher (voucher_id, legal_entity, voucher_number, kind, posting_date, currency, run_id, posted_by)
    SELECT voucher_id, run.legal_entity, voucher_number, 'REIMBURSEMENT', run.posting_date, currency, run.run_id, 'console' FROM booked ORDER BY voucher_id;
    INSERT INTO ledger.posting (voucher_id, line_no, ledger_dimension_id, side, amount, accounting_amount, party)
    SELECT voucher_id, line.*
      FROM booked b
     CROSS JOIN LATERAL (
            SELECT 1, b.receivable, 'D', b.amount, b.accounting_amount, b.customer_account
            UNION ALL SELECT 2, b.payable, 'C', b.amount, b.accounting_amount, b.vendor_account
            UNION ALL SELECT 3, b.loss, 'D', 0, b.accounting_amount - b.booked_amount, NULL WHERE b.accounting_amount > b.booked_amount
            UNION ALL SELECT 4, b.receivable, 'C', 0, b.accounting_amount - b.booked_amount, b.customer_account WHERE b.accounting_amount > b.booked_amount
            UNION ALL SELECT 3, b.receivable, 'D', 0, b.booked_amount - b.accounting_amount, b.customer_account WHERE b.accounting_amount < b.booked_amount
            UNION ALL SELECT 4, b.gain, 'C', 0, b.booked_amount - b.accounting_amount, NULL WHERE b.accounting_amount < b.booked_amount) AS line
     ORDER BY voucher_id;
    INSERT INTO receivables.customer_transaction (customer_transaction_id, customer_id, document_number, document_type, document_date,
           currency, original_amount, amount, accounting_amount, text, voucher_id)
    SELECT transaction_id, customer_id, number, 'REIMBURSEMENT', run.posting_date, currency, amount, amount, accounting_amount,
           'Reimbursement ' || customer_account, voucher_id
      FROM booked ORDER BY transaction_id;
    INSERT INTO receivables.settlement (customer_transaction_id, line_no, counter_transaction_id, kind, amount, accounting_amount, run_id,
           settled_on, voucher_id)
    SELECT i.customer_transaction_id, i.line_no, b.transaction_id, 'REIMBURSEMENT', i.open_amount, i.open_accounting_amount, run.run_id,
           run.posting_date, b.voucher_id
      FROM booked b
      JOIN chunk_item i ON i.candidate_no = b.candidate_no AND i.currency = b.currency AND i.ledger_dimension_id = b.receivable AND i.considered
     ORDER BY b.ordinal;
    DELETE FROM receivables.open_item o USING chunk_item i
     WHERE i.considered AND o.customer_id = i.customer_id AND o.customer_transaction_id = i.customer_transaction_id AND o.line_no = i.line_no;
    GET DIAGNOSTICS closed = ROW_COUNT;
    SELECT count(*) INTO items FROM chunk_item WHERE considered;
    IF closed <> items THEN RAISE 'open items changed under the customer lock'; END IF;
    INSERT INTO payables.vendor (legal_entity, vendor_account, name, vendor_group, currency, language, street, building_number, postal_code,
           town, country, method_of_payment, dimensions, terms_net_days, posting_profile, one_time, one_time_customer)
    SELECT run.legal_entity, k.vendor_account, c.name, t.vendor_group, c.currency, c.language, c.street, c.building_number, c.postal_code,
           c.town, c.country, t.method_of_payment, t.dimensions, t.terms_net_days, t.posting_profile, true, c.customer_account
      FROM chunk k
      JOIN receivables.customer c USING (customer_id)
      JOIN payables.one_time_template t ON t.legal_entity = run.legal_entity
     WHERE k.one_time ORDER BY k.candidate_no;
    UPDATE receivables.customer c SET vendor_account = k.vendor_account, version = c.version + 1
      FROM chunk k WHERE k.one_time AND c.customer_id = k.customer_id AND c.vendor_account IS NULL;
    INSERT INTO payables.vendor_invoice (vendor_invoice_id, legal_entity, vendor_account, invoice_number, posting_date, due_date, currency,
           amount, accounting_amount, ledger_dimension_id, method_of_payment, text, approved_by, run_id, reimbursement_ordinal, voucher_id)
    SELECT b.invoice_id, run.legal_entity, b.vendor_account, b.number, run.posting_date, run.posting_date + v.terms_net_days, b.currency,
           b.amount, b.accounting_amount, b.payable, v.method_of_payment, 'Reimbursement ' || b.customer_account, 'console', run.run_id,
           b.ordinal, b.voucher_id
      FROM booked b JOIN payables.vendor v ON v.legal_entity = run.legal_entity AND v.vendor_account = b.vendor_account
     ORDER BY b.invoice_id;
    INSERT INTO payables.invoice_hold (vendor_invoice_id, reason, starts_on, ends_on, author)
    SELECT b.invoice_id, h.reason, run.posting_date, h.ends_on, 'reimbursement'
      FROM booked b
      JOIN payables.vendor v ON v.legal_entity = run.legal_entity AND v.vendor_account = b.vendor_account
      LEFT JOIN payables.method_of_payment m ON m.legal_entity = v.legal_entity AND m.method = v.method_of_payment
     CROSS JOIN LATERAL (
            SELECT 'NO_BANK_DETAILS', NULL::date
             WHERE m.needs_bank_account
               AND NOT EXISTS (SELECT FROM payables.vendor_bank_account a
                                WHERE a.legal_entity = v.legal_entity AND a.vendor_account = v.vendor_account AND a.state = 'APPROVED')
            UNION ALL
            SELECT 'VENDOR_PAYMENT_HOLD', v.hold_release_date
             WHERE v.hold = 'PAYMENT' AND (v.hold_release_date IS NULL OR run.posting_date < v.hold_release_date)) AS h (reason, ends_on)
     ORDER BY b.invoice_id;
END $$;

CREATE OR REPLACE PROCEDURE benchmark.transfer(run_of bigint, size integer) LANGUAGE plpgsql AS $$
DECLARE
    run reimbursement.run;
    part record;
BEGIN
    SELECT * INTO run FROM reimbursement.run WHERE run_id = run_of;
    CREATE TEMP TABLE IF NOT EXISTS chunk (candidate_no integer, customer_id bigint, customer_account text, vendor_account text,
        one_time boolean) ON COMMIT DELETE ROWS;
    CREATE TEMP TABLE IF NOT EXISTS chunk_item (candidate_no integer, customer_id bigint, customer_transaction_id bigint, line_no integer,
        ledger_dimension_id integer, currency char(3), open_amount numeric, open_accounting_amount numeric, considered boolean) ON COMMIT DELETE ROWS;
    CREATE TEMP TABLE IF NOT EXISTS booked (ordinal integer, candidate_no integer, customer_id bigint, customer_account text,
        vendor_account text, one_time boolean, voucher_id bigint, transaction_id bigint, invoice_id bigint, currency char(3), amount numeric,
        accounting_amount numeric, receivable integer, payable integer, gain integer, loss integer, booked_amount numeric, number text,
        voucher_number text) ON COMMIT DELETE ROWS;
    INSERT INTO ledger.ledger_dimension (legal_entity, account, dimensions)
    SELECT DISTINCT run.legal_entity, other.account, r.dimensions
      FROM reimbursement.reimbursement r, unnest(ARRAY['200100', '801200', '801300']) AS other (account)
     WHERE r.run_id = run.run_id
        ON CONFLICT DO NOTHING;
    COMMIT;
    FOR part IN SELECT min(candidate_no) AS first_no, max(candidate_no) AS last_no
                  FROM (SELECT candidate_no, (row_number() OVER (ORDER BY candidate_no) - 1) / size AS n
                          FROM reimbursement.candidate WHERE run_id = run.run_id AND state = 'SELECTED') selected
                 GROUP BY n ORDER BY n LOOP
        CALL benchmark.transfer_chunk(run, part.first_no, part.last_no);
        COMMIT;
    END LOOP;
END $$;
