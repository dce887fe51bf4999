-- What a run left, without the ids and the legal entity: two runs over equal books leave equal rows.
CREATE OR REPLACE FUNCTION benchmark.result(run_of bigint) RETURNS TABLE (kind text, line text) LANGUAGE sql AS $$
    WITH r AS (SELECT * FROM reimbursement.run WHERE run_id = run_of),
    voucher AS (SELECT v.* FROM ledger.voucher v JOIN r USING (run_id)),
    transaction AS (
        SELECT t.*, c.customer_account
          FROM r JOIN receivables.customer c USING (legal_entity) JOIN receivables.customer_transaction t USING (customer_id))
    SELECT 'run', r::text FROM (SELECT state, considered, selected, reimbursement_first, voucher_first, one_time_vendor_first,
                                       reimbursement_count, voucher_count, one_time_vendor_count, proven FROM r) r
    UNION ALL
    SELECT 'total', t::text FROM (SELECT currency, reimbursements, amount, accounting_amount FROM reimbursement.run_total WHERE run_id = run_of) t
    UNION ALL
    SELECT 'rate', t::text FROM (SELECT currency, rate, multiplies, valid_from FROM reimbursement.run_rate WHERE run_id = run_of) t
    UNION ALL
    SELECT 'candidate', c::text
      FROM (SELECT candidate_no, customer_account, state, frozen_selected, reason, reasons, detail, total, warnings, vendor_account,
                   one_time_ordinal, fingerprint IS NULL, decided_by FROM reimbursement.candidate WHERE run_id = run_of) c
    UNION ALL
    SELECT 'reimbursement', p::text
      FROM (SELECT ordinal, candidate_no, voucher_ordinal, currency, account, dimensions, billing_classification, amount, accounting_amount
              FROM reimbursement.reimbursement WHERE run_id = run_of) p
    UNION ALL
    SELECT 'frozen item', f::text
      FROM (SELECT f.candidate_no, t.document_number, f.line_no, f.open_amount, f.open_accounting_amount
              FROM reimbursement.frozen_item f JOIN transaction t USING (customer_transaction_id) WHERE f.run_id = run_of) f
    UNION ALL
    SELECT 'voucher', v::text FROM (SELECT voucher_number, kind, posting_date, currency, posted_by FROM voucher) v
    UNION ALL
    SELECT 'posting', p::text
      FROM (SELECT v.voucher_number, p.line_no, d.account, d.dimensions, p.side, p.amount, p.accounting_amount, p.party
              FROM voucher v JOIN ledger.posting p USING (voucher_id) JOIN ledger.ledger_dimension d USING (ledger_dimension_id)) p
    UNION ALL
    SELECT 'customer transaction', t::text
      FROM (SELECT t.customer_account, t.document_number, t.document_type, t.document_date, t.currency, t.original_amount, t.amount,
                   t.accounting_amount, t.text, v.voucher_number
              FROM transaction t JOIN voucher v USING (voucher_id)) t
    UNION ALL
    SELECT 'settlement', s::text
      FROM (SELECT t.customer_account, t.document_number, s.line_no, o.document_number, s.part, s.kind, s.round, s.amount,
                   s.accounting_amount, s.settled_on, v.voucher_number
              FROM receivables.settlement s
              JOIN transaction t USING (customer_transaction_id)
              JOIN transaction o ON o.customer_transaction_id = s.counter_transaction_id
              JOIN voucher v ON v.voucher_id = s.voucher_id
             WHERE s.run_id = run_of) s
    UNION ALL
    SELECT 'open item', i::text
      FROM (SELECT t.customer_account, t.document_number, i.line_no, i.open_amount, i.open_accounting_amount
              FROM transaction t JOIN receivables.open_item i USING (customer_id, customer_transaction_id)) i
    UNION ALL
    SELECT 'vendor invoice', i::text
      FROM (SELECT i.vendor_account, i.invoice_number, i.posting_date, i.due_date, i.currency, i.amount, i.accounting_amount, d.account,
                   d.dimensions, i.method_of_payment, i.text, i.approved_by, i.reimbursement_ordinal, v.voucher_number,
                   ARRAY(SELECT (h.reason, h.starts_on, h.ends_on, h.author)::text FROM payables.invoice_hold h
                          WHERE h.vendor_invoice_id = i.vendor_invoice_id ORDER BY 1) AS holds
              FROM payables.vendor_invoice i JOIN voucher v USING (voucher_id) JOIN ledger.ledger_dimension d USING (ledger_dimension_id)
             WHERE i.run_id = run_of) i
    UNION ALL
    SELECT 'vendor', v::text
      FROM (SELECT v.vendor_account, v.name, v.vendor_group, v.currency, v.language, v.street, v.building_number, v.postal_code, v.town,
                   v.country, v.method_of_payment, v.dimensions, v.terms_net_days, v.posting_profile, v.one_time, v.one_time_customer, v.state
              FROM payables.vendor v JOIN r USING (legal_entity)) v
    UNION ALL
    SELECT 'customer', c::text
      FROM (SELECT c.customer_account, c.vendor_account, c.version FROM receivables.customer c JOIN r USING (legal_entity)) c
    UNION ALL
    SELECT 'proof', p::text FROM (SELECT line, item, left_side, right_side FROM reimbursement.run_proof WHERE run_id = run_of) p
    UNION ALL
    SELECT 'numbers', n::text
      FROM (SELECT b.series, b.fiscal_year, b.first_value, b.last_value FROM ledger.number_block b JOIN r USING (run_id)) n
$$;

-- Kinds of rows in which two runs differ, with how many, and one of them.
CREATE OR REPLACE FUNCTION benchmark.difference(run_of bigint, twin_of bigint) RETURNS TABLE (kind text, rows bigint, example text) LANGUAGE sql AS $$
    SELECT kind, count(*), min(line) || CASE WHEN min(line) = max(line) THEN '' ELSE ' / ' || max(line) END
      FROM ((SELECT * FROM benchmark.result(run_of) EXCEPT ALL SELECT * FROM benchmark.result(twin_of))
            UNION ALL
            (SELECT * FROM benchmark.result(twin_of) EXCEPT ALL SELECT * FROM benchmark.result(run_of))) differing
     GROUP BY kind
$$;
