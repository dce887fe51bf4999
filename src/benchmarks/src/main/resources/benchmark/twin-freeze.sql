-- The set-based twin of the freeze: decides all customers of a legal entity at once and writes the rows that the job writes.
-- It decides what the generated data can ask, with open debit mode EXCLUDE and Summarize = No; everything else is the job's.

CREATE OR REPLACE PROCEDURE benchmark.step(run_of bigint, before text, after text) LANGUAGE sql AS $$
    UPDATE reimbursement.run
       SET state = after, epoch = epoch + 1,
           posting_started_at = CASE WHEN after = 'POSTING' THEN clock_timestamp() ELSE posting_started_at END,
           ended_at = CASE WHEN after LIKE 'DONE%' THEN clock_timestamp() END
     WHERE run_id = run_of AND state = before;
    INSERT INTO reimbursement.run_event (run_id, actor, event, from_state, to_state) VALUES (run_of, 'twin', 'STATE_CHANGED', before, after);
$$;

CREATE OR REPLACE FUNCTION benchmark.request(entity text, posting date) RETURNS bigint LANGUAGE sql AS $$
    WITH made AS (
        INSERT INTO reimbursement.run (legal_entity, request_key, request_hash, action, state, posting_date, cut_off_date,
               summarize_customer, open_debit_mode, separate_classification, filter, accounting_currency, minimum_reimbursement,
               rate_basis, failure_limit, language, prepared_by, released_by)
        SELECT entity, gen_random_uuid(), 'twin', 'POST', 'REQUESTED', posting, posting, false, 'EXCLUDE', false, '{}', 'EUR',
               p.minimum_reimbursement, p.rate_basis, p.failure_limit, 'en', 'console', 'console'
          FROM receivables.parameters p WHERE p.legal_entity = entity
        RETURNING run_id),
    control AS (
        INSERT INTO reimbursement.run_control (run_id, lease_owner, lease_until)
        SELECT run_id, 'twin/1', clock_timestamp() + interval '1 hour' FROM made),
    event AS (INSERT INTO reimbursement.run_event (run_id, actor, event, to_state) SELECT run_id, 'twin', 'REQUESTED', 'REQUESTED' FROM made)
    SELECT run_id FROM made
$$;

CREATE OR REPLACE FUNCTION benchmark.numbers(run reimbursement.run, wanted text, count bigint) RETURNS bigint LANGUAGE sql AS $$
    WITH counter AS (
        INSERT INTO ledger.number_counter AS counter (legal_entity, series, fiscal_year, next_value)
        VALUES (run.legal_entity, wanted, 0, 1 + count)
        ON CONFLICT (legal_entity, series, fiscal_year) DO UPDATE SET next_value = counter.next_value + count
        RETURNING next_value - count AS first)
    INSERT INTO ledger.number_block (legal_entity, series, fiscal_year, first_value, last_value, run_id, assigned_by)
    SELECT run.legal_entity, wanted, 0, first, first + count - 1, run.run_id, 'console' FROM counter
    RETURNING first_value
$$;

-- Every customer with an open credit, with all that speaks against its reimbursement.
CREATE OR REPLACE PROCEDURE benchmark.decide(run reimbursement.run) LANGUAGE plpgsql AS $$
BEGIN
    CREATE TEMP TABLE decided ON COMMIT DROP AS
    WITH shared AS (
        SELECT vendor_account FROM receivables.customer WHERE legal_entity = run.legal_entity
         GROUP BY vendor_account HAVING count(*) > 1),
    other_run AS (
        SELECT c.customer_id, min(c.run_id) AS run_id
          FROM reimbursement.candidate c JOIN reimbursement.run r USING (run_id)
         WHERE r.legal_entity = run.legal_entity AND r.state IN ('SUBMITTED', 'APPROVED', 'POSTING', 'STOPPED')
           AND c.frozen_selected AND c.state = 'SELECTED' AND c.run_id <> run.run_id
         GROUP BY c.customer_id),
    required AS (
        SELECT ledger_dimension_id FROM ledger.ledger_dimension d
         WHERE d.legal_entity = run.legal_entity
           AND NOT EXISTS (SELECT FROM ledger.dimension n WHERE n.legal_entity = run.legal_entity AND n.required
                              AND ';' || d.dimensions NOT LIKE '%;' || n.name || '=%')),
    credit AS (
        SELECT i.customer_id, i.currency, bool_or(i.credit) AS has_credit, bool_or(NOT i.credit) AS has_debit,
               -sum(i.open_amount) FILTER (WHERE i.credit AND i.document_date <= run.cut_off_date) AS amount,
               bool_or(i.credit AND i.document_date <= run.cut_off_date) AS has_considered,
               bool_or(i.status = 'PENDING_SETTLEMENT' AND (i.status_until IS NULL OR run.posting_date < i.status_until)) AS pending,
               min(i.journal) FILTER (WHERE i.status = 'PENDING_SETTLEMENT') AS journal,
               bool_or(i.credit AND i.status = 'DISPUTED' AND (i.status_until IS NULL OR run.posting_date < i.status_until)) AS disputed,
               bool_and(i.ledger_dimension_id IN (SELECT ledger_dimension_id FROM required)) AS dimensions_valid
          FROM receivables.customer c JOIN receivables.open_item i USING (customer_id)
         WHERE c.legal_entity = run.legal_entity
         GROUP BY i.customer_id, i.currency),
    customer AS (
        SELECT customer_id, bool_or(has_debit) AS has_debit, bool_or(has_considered) AS has_considered, coalesce(bool_or(pending), false) AS pending,
               min(journal) AS journal, coalesce(bool_or(disputed), false) AS disputed, bool_and(dimensions_valid) AS dimensions_valid,
               coalesce(bool_or(amount IS NOT NULL AND x.currency <> 'EUR' AND r.rate IS NULL), false) AS no_rate,
               sum(CASE WHEN x.currency = 'EUR' THEN amount WHEN r.multiplies THEN round(amount * r.rate, 2)
                    ELSE round(amount / r.rate, 2) END) AS total
          FROM credit x LEFT JOIN reimbursement.run_rate r ON r.run_id = run.run_id AND r.currency = x.currency
         GROUP BY customer_id HAVING bool_or(has_credit))
    SELECT row_number() OVER (ORDER BY c.customer_account)::integer AS candidate_no, c.customer_id, c.customer_account, c.vendor_account,
           CASE WHEN NOT f.no_rate THEN f.total END AS total, CASE WHEN f.pending AND o.run_id IS NULL THEN f.journal ELSE o.run_id::text END AS detail,
           array_remove(ARRAY[
               CASE WHEN o.run_id IS NOT NULL THEN 'IN_OTHER_RUN' END,
               CASE WHEN f.pending THEN 'PENDING_SETTLEMENT' END,
               CASE WHEN c.hold = 'ALL' THEN 'CUSTOMER_ON_HOLD' END,
               CASE WHEN c.legal_status IS NOT NULL AND (c.legal_status_until IS NULL OR run.posting_date < c.legal_status_until) THEN c.legal_status END,
               CASE WHEN f.disputed THEN 'DISPUTED' END,
               CASE WHEN NOT f.has_considered THEN 'CREDIT_AFTER_CUTOFF' END,
               CASE WHEN f.has_debit THEN 'OPEN_DEBIT' END,
               CASE WHEN f.no_rate THEN 'NO_EXCHANGE_RATE' END,
               CASE WHEN NOT f.no_rate AND f.total < run.minimum_reimbursement THEN 'BELOW_MINIMUM' END,
               CASE WHEN c.vendor_account IS NOT NULL AND (v.vendor_account IS NULL OR v.state = 'CLOSED') THEN 'VENDOR_NOT_FOUND' END,
               CASE WHEN v.hold IN ('INVOICE', 'ALL') AND (v.hold_release_date IS NULL OR run.posting_date < v.hold_release_date)
                    THEN 'VENDOR_ON_HOLD' END,
               CASE WHEN f.has_considered AND NOT f.dimensions_valid THEN 'DIMENSION_INVALID' END], NULL) AS reasons,
           array_remove(ARRAY[
               CASE WHEN c.hold = 'INVOICE' THEN 'CUSTOMER_HOLD_OTHER' END,
               CASE WHEN v.hold = 'PAYMENT' AND (v.hold_release_date IS NULL OR run.posting_date < v.hold_release_date)
                    THEN 'VENDOR_PAYMENT_HOLD' END,
               CASE WHEN s.vendor_account IS NOT NULL THEN 'VENDOR_SHARED' END,
               CASE WHEN c.vendor_account IS NULL OR v.one_time THEN 'ONE_TIME_VENDOR' END], NULL) AS warnings
      FROM customer f
      JOIN receivables.customer c USING (customer_id)
      LEFT JOIN payables.vendor v ON v.legal_entity = c.legal_entity AND v.vendor_account = c.vendor_account
      LEFT JOIN shared s ON s.vendor_account = c.vendor_account
      LEFT JOIN other_run o USING (customer_id);
    ANALYZE decided;
END $$;

CREATE OR REPLACE PROCEDURE benchmark.freeze(run_of bigint) LANGUAGE plpgsql AS $$
DECLARE
    run reimbursement.run;
    hash bytea;
BEGIN
    SELECT * INTO run FROM reimbursement.run WHERE run_id = run_of;
    INSERT INTO reimbursement.run_rate (run_id, currency, rate, multiplies, valid_from)
    SELECT DISTINCT ON (foreign_currency) run.run_id, foreign_currency, rate, multiplies, valid_from
      FROM (SELECT to_currency AS foreign_currency, rate, false AS multiplies, valid_from FROM ledger.exchange_rate WHERE from_currency = 'EUR'
            UNION ALL
            SELECT from_currency, rate, true, valid_from FROM ledger.exchange_rate WHERE to_currency = 'EUR') either_way
     WHERE valid_from <= run.posting_date ORDER BY foreign_currency, valid_from DESC, multiplies;
    CALL benchmark.decide(run);
    CREATE TEMP TABLE planned ON COMMIT DROP AS
    SELECT ordinal, candidate_no, g.currency, account, dimensions, amount,
           CASE WHEN g.currency = 'EUR' THEN amount WHEN r.multiplies THEN round(amount * r.rate, 2) ELSE round(amount / r.rate, 2) END
               AS accounting_amount
      FROM (SELECT row_number() OVER (ORDER BY d.candidate_no, i.currency, l.account, l.dimensions) - 1 AS ordinal, d.candidate_no,
                   i.currency, l.account, l.dimensions, -sum(i.open_amount) AS amount
              FROM decided d
              JOIN receivables.open_item i USING (customer_id)
              JOIN ledger.ledger_dimension l USING (ledger_dimension_id)
             WHERE d.reasons = '{}' AND i.document_date <= run.cut_off_date
             GROUP BY d.candidate_no, i.currency, l.account, l.dimensions) g
      LEFT JOIN reimbursement.run_rate r ON r.run_id = run.run_id AND r.currency = g.currency;
    INSERT INTO reimbursement.candidate (run_id, candidate_no, customer_id, customer_account, state, frozen_selected, reason, reasons, detail,
           total, warnings, vendor_account, one_time_ordinal, fingerprint)
    WITH fingerprint AS (
        SELECT d.candidate_no, sha256(convert_to(coalesce(min(d.vendor_account), 'null') || string_agg(E'\n' || i.customer_transaction_id || ' '
                   || i.currency || ' ' || i.line_no || ':' || i.open_amount || '/' || i.open_accounting_amount, ''
                   ORDER BY i.customer_transaction_id, i.line_no), 'UTF8')) AS hash
          FROM decided d JOIN receivables.open_item i USING (customer_id) WHERE d.reasons = '{}' GROUP BY d.candidate_no)
    SELECT run.run_id, d.candidate_no, d.customer_id, d.customer_account, CASE WHEN d.reasons = '{}' THEN 'SELECTED' ELSE 'DECLINED' END,
           d.reasons = '{}', d.reasons[1], nullif(d.reasons, '{}'), d.detail, d.total,
           CASE WHEN d.reasons = '{}' THEN nullif(d.warnings || CASE WHEN p.small THEN ARRAY['SMALL_SPLIT'] ELSE '{}' END, '{}') END,
           d.vendor_account,
           CASE WHEN d.reasons = '{}' AND d.vendor_account IS NULL
                THEN row_number() OVER (PARTITION BY d.reasons = '{}' AND d.vendor_account IS NULL ORDER BY d.candidate_no) - 1 END, f.hash
      FROM decided d
      LEFT JOIN fingerprint f USING (candidate_no)
      LEFT JOIN (SELECT candidate_no, bool_or(accounting_amount < run.minimum_reimbursement) AS small
                   FROM planned GROUP BY candidate_no) p USING (candidate_no)
     ORDER BY d.candidate_no;
    INSERT INTO reimbursement.frozen_item (run_id, candidate_no, customer_transaction_id, line_no, open_amount, open_accounting_amount)
    SELECT run.run_id, d.candidate_no, i.customer_transaction_id, i.line_no, i.open_amount, i.open_accounting_amount
      FROM decided d JOIN receivables.open_item i USING (customer_id) WHERE d.reasons = '{}' ORDER BY d.candidate_no;
    INSERT INTO reimbursement.reimbursement (run_id, ordinal, candidate_no, voucher_ordinal, currency, account, dimensions,
           billing_classification, amount, accounting_amount)
    SELECT run.run_id, ordinal, candidate_no, ordinal, currency, account, dimensions, '', amount, accounting_amount FROM planned ORDER BY ordinal;
    INSERT INTO reimbursement.run_total (run_id, currency, reimbursements, amount, accounting_amount)
    SELECT run_id, currency, count(*), sum(amount), sum(accounting_amount)
      FROM reimbursement.reimbursement WHERE run_id = run.run_id GROUP BY run_id, currency;
    SELECT sha256(string_agg(fingerprint, '' ORDER BY candidate_no)) INTO hash
      FROM reimbursement.candidate WHERE run_id = run.run_id AND frozen_selected;
    UPDATE reimbursement.run r
       SET state = 'FROZEN', frozen_at = clock_timestamp(), expires_at = clock_timestamp() + interval '7 days', considered = n.considered,
           selected = n.selected, fiscal_year = 0, reimbursement_count = n.reimbursements, voucher_count = n.reimbursements,
           one_time_vendor_count = n.one_time, reimbursement_first = benchmark.numbers(run, 'REIMBURSEMENT', n.reimbursements),
           voucher_first = benchmark.numbers(run, 'REIMBURSEMENT_VOUCHER', n.reimbursements),
           one_time_vendor_first = benchmark.numbers(run, 'ONE_TIME_VENDOR', n.one_time), proposal_hash = encode(hash, 'hex')
      FROM (SELECT count(*) AS considered, count(*) FILTER (WHERE frozen_selected) AS selected, count(one_time_ordinal) AS one_time,
                   (SELECT sum(reimbursements) FROM reimbursement.run_total t WHERE t.run_id = run.run_id)::integer AS reimbursements
              FROM reimbursement.candidate WHERE run_id = run.run_id) n
     WHERE r.run_id = run.run_id AND r.state = 'SELECTING';
END $$;
