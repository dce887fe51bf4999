-- What became of the candidates of a run, summed as it happens: pages add up a few thousand rows instead of counting a million candidates.
-- Rows are only added, so no two chunks meet on one. Also: invariant I17.
CREATE TABLE reimbursement.outcome_count (
    run_id      bigint      NOT NULL,
    state       varchar(10) NOT NULL,
    reason      varchar(30),
    candidates  integer     NOT NULL              -- less than 0: no longer SELECTED
);
CREATE INDEX outcome_count_of_run ON reimbursement.outcome_count (run_id) INCLUDE (state, reason, candidates);

-- Of the planned reimbursements those whose candidate is no longer SELECTED.
CREATE TABLE reimbursement.outcome_total (
    run_id             bigint        NOT NULL,
    state              varchar(10)   NOT NULL,
    currency           char(3)       NOT NULL,
    reimbursements     integer       NOT NULL,
    amount             numeric(28,4) NOT NULL,
    accounting_amount  numeric(28,4) NOT NULL
);
CREATE INDEX outcome_total_of_run ON reimbursement.outcome_total (run_id) INCLUDE (state, currency, reimbursements, amount, accounting_amount);

-- See ledger.voucher.
ALTER TABLE reimbursement.outcome_count ALTER COLUMN run_id SET STATISTICS 0;
ALTER TABLE reimbursement.outcome_total ALTER COLUMN run_id SET STATISTICS 0;

INSERT INTO reimbursement.outcome_count (run_id, state, reason, candidates)
SELECT run_id, state, reason, count(*) FROM reimbursement.candidate GROUP BY run_id, state, reason;
INSERT INTO reimbursement.outcome_total (run_id, state, currency, reimbursements, amount, accounting_amount)
SELECT c.run_id, c.state, p.currency, count(*), sum(p.amount), sum(p.accounting_amount)
  FROM reimbursement.candidate c JOIN reimbursement.reimbursement p USING (run_id, candidate_no)
 WHERE c.state <> 'SELECTED' GROUP BY c.run_id, c.state, p.currency;

-- With the rights of the owner: the application may not write here, so nothing but candidates makes a sum.
CREATE FUNCTION reimbursement.count_new_candidates() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO reimbursement.outcome_count (run_id, state, reason, candidates)
    SELECT run_id, state, reason, count(*) FROM new_candidate GROUP BY run_id, state, reason;
    RETURN NULL;
END $$;
CREATE TRIGGER count_new_candidates AFTER INSERT ON reimbursement.candidate
    REFERENCING NEW TABLE AS new_candidate FOR EACH STATEMENT EXECUTE FUNCTION reimbursement.count_new_candidates();

-- Only SELECTED ever changes (outcome_is_final), so each new outcome takes one from it.
CREATE FUNCTION reimbursement.sum_new_outcomes() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    INSERT INTO reimbursement.outcome_count (run_id, state, reason, candidates)
    SELECT run_id, state, reason, count(*) FROM new_candidate WHERE state <> 'SELECTED' GROUP BY run_id, state, reason
    UNION ALL
    SELECT run_id, 'SELECTED', NULL, -count(*) FROM new_candidate WHERE state <> 'SELECTED' GROUP BY run_id;
    -- OFFSET 0: looked up candidate by candidate, never joined with all reimbursements of the run.
    INSERT INTO reimbursement.outcome_total (run_id, state, currency, reimbursements, amount, accounting_amount)
    SELECT n.run_id, n.state, p.currency, count(*), sum(p.amount), sum(p.accounting_amount)
      FROM new_candidate n
     CROSS JOIN LATERAL (SELECT r.currency, r.amount, r.accounting_amount FROM reimbursement.reimbursement r
                          WHERE r.run_id = n.run_id AND r.candidate_no = n.candidate_no OFFSET 0) p
     WHERE n.state <> 'SELECTED' GROUP BY n.run_id, n.state, p.currency;
    RETURN NULL;
END $$;
CREATE TRIGGER sum_new_outcomes AFTER UPDATE ON reimbursement.candidate
    REFERENCING NEW TABLE AS new_candidate FOR EACH STATEMENT EXECUTE FUNCTION reimbursement.sum_new_outcomes();

CREATE TRIGGER outcome_count_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON reimbursement.outcome_count
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change('outcome_count_is_never_changed');
CREATE TRIGGER outcome_total_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON reimbursement.outcome_total
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change('outcome_total_is_never_changed');
