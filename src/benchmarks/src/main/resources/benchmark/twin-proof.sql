-- The set-based twin of the proof: the comparisons of ProofSql, word by word, and the end of the run.

CREATE OR REPLACE PROCEDURE benchmark.prove(run_of bigint) LANGUAGE plpgsql AS $$
DECLARE
    entity text;
BEGIN
    SELECT r.legal_entity INTO entity FROM reimbursement.run r WHERE r.run_id = run_of;
    -- Computed into a table of its own: an INSERT would keep the server from using a second core, as it does for the job's questions.
    CREATE TEMP TABLE compared_line ON COMMIT DROP AS
    SELECT line, item, left_side::numeric, right_side::numeric
      FROM (SELECT 1, compared.* FROM (
                    SELECT '', r.considered::text,
                           (SELECT count(*) FILTER (WHERE c.state IN ('REIMBURSED', 'DECLINED', 'PARKED', 'FAILED'))
                              FROM reimbursement.candidate c WHERE c.run_id = r.run_id)::text
                      FROM reimbursement.run r WHERE r.run_id = run_of) AS compared
            UNION ALL
            SELECT 2, compared.* FROM (
                    SELECT coalesce(s.currency, p.currency), coalesce(s.amount, 0)::text, coalesce(p.amount, 0)::text
                      FROM (SELECT currency, -sum(amount) AS amount FROM receivables.settled_line
                             WHERE run_id = run_of AND kind = 'REIMBURSEMENT' GROUP BY currency) s
                      FULL JOIN (SELECT p.currency, sum(p.amount) AS amount
                                   FROM reimbursement.reimbursement p JOIN reimbursement.candidate c USING (run_id, candidate_no)
                                  WHERE p.run_id = run_of AND c.state = 'REIMBURSED' GROUP BY p.currency) p USING (currency)
                     ORDER BY 1) AS compared
            UNION ALL
            SELECT 3, compared.* FROM (
                    SELECT coalesce(p.item, i.item), coalesce(p.amount, 0)::text, coalesce(i.amount, 0)::text
                      FROM (SELECT p.currency || part.name AS item, sum(part.amount) AS amount
                              FROM reimbursement.reimbursement p JOIN reimbursement.candidate c USING (run_id, candidate_no)
                             CROSS JOIN LATERAL (VALUES ('', p.amount), (' accounting', p.accounting_amount)) AS part (name, amount)
                             WHERE p.run_id = run_of AND c.state = 'REIMBURSED' GROUP BY 1) p
                      FULL JOIN (SELECT i.currency || part.name AS item, sum(part.amount) AS amount
                                   FROM payables.open_vendor_invoice i
                                  CROSS JOIN LATERAL (VALUES ('', i.amount), (' accounting', i.accounting_amount)) AS part (name, amount)
                                  WHERE i.run_id = run_of GROUP BY 1) i USING (item)
                     ORDER BY 1) AS compared
            UNION ALL
            SELECT 3, compared.* FROM (
                    WITH planned AS (
                        SELECT p.ordinal, c.customer_id, p.currency, p.amount, p.accounting_amount
                          FROM reimbursement.reimbursement p JOIN reimbursement.candidate c USING (run_id, candidate_no)
                         WHERE p.run_id = run_of AND c.state = 'REIMBURSED'),
                    invoiced AS (
                        SELECT max(customer_id) AS customer_id, max(voucher_id) AS voucher_id, max(number) AS number, max(amount) AS amount
                          FROM (SELECT ordinal, customer_id, NULL::bigint AS voucher_id, NULL AS number, currency, amount, accounting_amount FROM planned
                                UNION ALL
                                SELECT i.reimbursement_ordinal, NULL, i.voucher_id, i.invoice_number, i.currency, i.amount, i.accounting_amount
                                  FROM payables.reimbursement_invoice i WHERE i.run_id = run_of) AS document
                         GROUP BY ordinal, currency, amount, accounting_amount HAVING count(*) = 2),
                    paid AS (
                        SELECT counter_transaction_id, -sum(amount) AS amount FROM receivables.settled_line
                         WHERE run_id = run_of AND kind = 'REIMBURSEMENT' GROUP BY counter_transaction_id),
                    complete AS (
                        SELECT voucher_id
                          FROM (SELECT voucher_id, customer_id, number, amount FROM invoiced
                                UNION ALL
                                SELECT t.voucher_id, t.customer_id, t.document_number, paid.amount
                                  FROM paid JOIN receivables.reimbursement_transaction t ON t.customer_transaction_id = paid.counter_transaction_id
                                 WHERE t.amount = paid.amount
                                UNION ALL
                                SELECT i.voucher_id, NULL, i.invoice_number, l.amount
                                  FROM payables.reimbursement_invoice i
                                  JOIN ledger.posted_line l ON l.voucher_id = i.voucher_id AND l.ledger_dimension_id = i.ledger_dimension_id
                                 WHERE i.run_id = run_of AND l.side = 'C' AND l.party = i.vendor_account
                                   AND l.amount = i.amount AND l.accounting_amount = i.accounting_amount) AS document
                         GROUP BY voucher_id
                        HAVING count(*) = 3 AND count(DISTINCT amount) = 1 AND count(DISTINCT customer_id) = 1 AND count(DISTINCT number) = 1)
                    SELECT 'one by one', (SELECT count(*) FROM planned)::text, (SELECT count(*) FROM complete)::text) AS compared
            UNION ALL
            SELECT 4, compared.* FROM (
                    WITH settled AS (
                        SELECT ledger_dimension_id, currency, -sum(amount) AS amount, -sum(accounting_amount) AS accounting_amount
                          FROM receivables.settled_line WHERE run_id = run_of GROUP BY ledger_dimension_id, currency),
                    posted AS (
                        SELECT l.ledger_dimension_id, l.currency, l.account || ' ' || l.dimensions AS target,
                               sum(l.signed_amount) AS amount, sum(l.signed_accounting_amount) AS accounting_amount
                          FROM ledger.posted_line l
                         WHERE l.run_id = run_of AND l.legal_entity = entity
                           AND l.account IN (SELECT account FROM receivables.summary_account WHERE legal_entity = entity
                                             UNION SELECT p.account FROM ledger.posted_line p JOIN settled s USING (ledger_dimension_id)
                                                    WHERE p.run_id = run_of)
                         GROUP BY l.ledger_dimension_id, l.currency, 3)
                    SELECT coalesce(p.target, ledger_dimension_id::text) || ' ' || currency || part.name, part.posted::text, part.settled::text
                      FROM posted p FULL JOIN settled s USING (ledger_dimension_id, currency)
                     CROSS JOIN LATERAL (VALUES ('', coalesce(p.amount, 0), coalesce(s.amount, 0)),
                                                (' accounting', coalesce(p.accounting_amount, 0), coalesce(s.accounting_amount, 0)))
                                     AS part (name, posted, settled)
                     ORDER BY 1) AS compared
            UNION ALL
            SELECT 5, compared.* FROM (
                    WITH invoiced AS (
                        SELECT ledger_dimension_id, currency, sum(amount) AS amount, sum(accounting_amount) AS accounting_amount
                          FROM payables.open_vendor_invoice WHERE run_id = run_of GROUP BY ledger_dimension_id, currency),
                    posted AS (
                        SELECT l.ledger_dimension_id, l.currency, l.account || ' ' || l.dimensions AS target,
                               -sum(l.signed_amount) AS amount, -sum(l.signed_accounting_amount) AS accounting_amount
                          FROM ledger.posted_line l
                         WHERE l.run_id = run_of AND l.legal_entity = entity
                           AND l.account IN (SELECT account FROM payables.summary_account WHERE legal_entity = entity
                                             UNION SELECT p.account FROM ledger.posted_line p JOIN invoiced i USING (ledger_dimension_id)
                                                    WHERE p.run_id = run_of)
                         GROUP BY l.ledger_dimension_id, l.currency, 3)
                    SELECT coalesce(p.target, ledger_dimension_id::text) || ' ' || currency || part.name, part.posted::text, part.invoiced::text
                      FROM posted p FULL JOIN invoiced i USING (ledger_dimension_id, currency)
                     CROSS JOIN LATERAL (VALUES ('', coalesce(p.amount, 0), coalesce(i.amount, 0)),
                                                (' accounting', coalesce(p.accounting_amount, 0), coalesce(i.accounting_amount, 0)))
                                     AS part (name, posted, invoiced)
                     ORDER BY 1) AS compared
            UNION ALL
            SELECT 6, compared.* FROM (
                    SELECT '',
                           (SELECT coalesce(-sum(l.signed_accounting_amount), 0) FROM ledger.posted_line l
                             WHERE l.run_id = run_of AND l.legal_entity = entity
                               AND l.account IN (SELECT account FROM ledger.exchange_account WHERE legal_entity = entity))::text,
                           ((SELECT coalesce(-sum(accounting_amount), 0) FROM receivables.settled_line WHERE run_id = run_of)
                          - (SELECT coalesce(sum(p.accounting_amount), 0)
                               FROM reimbursement.reimbursement p JOIN reimbursement.candidate c USING (run_id, candidate_no)
                              WHERE p.run_id = run_of AND c.state = 'REIMBURSED'))::text) AS compared
            UNION ALL
            SELECT 7, compared.* FROM (
                    WITH voucher AS (
                        SELECT voucher_id, sum(accounting_amount) FILTER (WHERE side = 'D') AS debit,
                               sum(accounting_amount) FILTER (WHERE side = 'C') AS credit,
                               sum(signed_amount) <> 0 OR sum(signed_accounting_amount) <> 0 OR count(*) < 2 AS unbalanced
                          FROM ledger.posted_line WHERE run_id = run_of AND legal_entity = entity GROUP BY voucher_id)
                    SELECT 'total', coalesce(sum(debit), 0)::text, coalesce(sum(credit), 0)::text FROM voucher
                    UNION ALL
                    SELECT 'vouchers out of balance', count(*) FILTER (WHERE unbalanced)::text, '0' FROM voucher) AS compared
            UNION ALL
            SELECT 8, compared.* FROM (
                    SELECT coalesce(b.series, n.series), coalesce(b.assigned, 0)::text, coalesce(n.ended, 0)::text
                      FROM (SELECT series, sum(last_value - first_value + 1) AS assigned FROM ledger.number_blocks
                             WHERE run_id = run_of GROUP BY series) b
                      FULL JOIN (SELECT series, count(DISTINCT value) FILTER (WHERE state IN ('USED', 'VOIDED')) AS ended
                                   FROM reimbursement.number_list WHERE run_id = run_of GROUP BY series) n USING (series)
                     ORDER BY 1) AS compared
            UNION ALL
            SELECT 9, compared.* FROM (
                    WITH account AS MATERIALIZED (SELECT account FROM receivables.summary_account WHERE legal_entity = entity),
                    open AS (
                        SELECT d.account, sum(o.open_accounting_amount) AS amount
                          FROM receivables.open_line o JOIN ledger.account_with_dimensions d USING (ledger_dimension_id)
                         WHERE o.legal_entity = entity GROUP BY d.account),
                    posted AS (
                        SELECT account, sum(signed_accounting_amount) AS amount FROM ledger.posted_line
                         WHERE legal_entity = entity AND account IN (SELECT account FROM account) GROUP BY account)
                    SELECT account, coalesce(p.amount, 0)::text, coalesce(o.amount, 0)::text
                      FROM posted p FULL JOIN open o USING (account) ORDER BY 1) AS compared
            UNION ALL
            SELECT 10, compared.* FROM (
                    WITH open AS (
                        SELECT d.account, sum(o.open_accounting_amount) AS amount
                          FROM payables.open_vendor_invoice o JOIN ledger.account_with_dimensions d USING (ledger_dimension_id)
                         WHERE o.legal_entity = entity GROUP BY d.account),
                    posted AS (
                        SELECT account, -sum(signed_accounting_amount) AS amount FROM ledger.posted_line
                         WHERE legal_entity = entity AND account IN (SELECT account FROM payables.summary_account WHERE legal_entity = entity
                                                                      UNION SELECT account FROM open)
                         GROUP BY account)
                    SELECT account, coalesce(p.amount, 0)::text, coalesce(o.amount, 0)::text
                      FROM posted p FULL JOIN open o USING (account) ORDER BY 1) AS compared
            UNION ALL
            SELECT 11, compared.* FROM (
                    SELECT '', count(*)::text, count(DISTINCT (customer_transaction_id, line_no))::text
                      FROM receivables.settled_line WHERE run_id = run_of AND kind = 'REIMBURSEMENT') AS compared) AS proof (line, item, left_side, right_side);
    INSERT INTO reimbursement.run_proof (run_id, attempt, line, item, left_side, right_side)
    SELECT run_of, 1, line, item, left_side, right_side FROM compared_line;
    IF EXISTS (SELECT FROM reimbursement.run_proof p WHERE p.run_id = run_of AND p.left_side <> p.right_side) THEN
        RAISE 'the run is not proven';
    END IF;
    UPDATE reimbursement.run r SET proven = true WHERE r.run_id = run_of;
    CALL benchmark.step(run_of, 'POSTING', 'DONE');
END $$;

-- The whole: a commit after the request, the freeze, each chunk and the proof. The run.
CREATE OR REPLACE PROCEDURE benchmark.twin(entity text, posting date, chunk_size integer, INOUT run bigint) LANGUAGE plpgsql AS $$
BEGIN
    run := benchmark.request(entity, posting);
    COMMIT;
    CALL benchmark.step(run, 'REQUESTED', 'SELECTING');
    COMMIT;
    CALL benchmark.freeze(run);
    COMMIT;
    CALL benchmark.step(run, 'FROZEN', 'POSTING');
    COMMIT;
    CALL benchmark.transfer(run, chunk_size);
    CALL benchmark.prove(run);
    COMMIT;
END $$;
