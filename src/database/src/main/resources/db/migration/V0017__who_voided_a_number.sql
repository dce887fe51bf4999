-- Every number that runs assigned, with its state (NU-4, NU-5). State follows from the candidate, so it cannot contradict it.
-- A number voided with its whole run names who ended that run, and when: its candidate was never decided.
CREATE OR REPLACE VIEW reimbursement.number_list AS
SELECT run.legal_entity, n.series, n.run_id, n.candidate_no, c.customer_account, c.customer_id, n.value,
       ledger.number_text(s.prefix, s.digits, CASE WHEN s.restarts THEN run.fiscal_year ELSE 0 END, n.value) AS number,
       CASE WHEN c.state = 'REIMBURSED' THEN 'USED'
            WHEN c.state = 'SELECTED' AND run.void_reason IS NULL THEN 'ASSIGNED'
            ELSE 'VOIDED' END AS state,
       CASE WHEN c.state = 'REIMBURSED' THEN NULL
            WHEN c.state = 'SELECTED' THEN run.void_reason
            ELSE c.reason END AS reason,
       coalesce(c.decided_by, ended.actor, run.prepared_by) AS by_user, coalesce(c.decided_at, ended.at, run.frozen_at) AS at
  FROM (SELECT 'REIMBURSEMENT' AS series, r.run_id, r.candidate_no, run.reimbursement_first + r.ordinal AS value
          FROM reimbursement.reimbursement r JOIN reimbursement.run run USING (run_id)
        UNION ALL
        SELECT 'REIMBURSEMENT_VOUCHER', r.run_id, r.candidate_no, run.voucher_first + r.voucher_ordinal
          FROM reimbursement.reimbursement r JOIN reimbursement.run run USING (run_id)
        UNION ALL
        SELECT 'REIMBURSEMENT_VOUCHER', n.run_id, n.candidate_no, run.voucher_first + n.voucher_ordinal
          FROM reimbursement.netting n JOIN reimbursement.run run USING (run_id)
        UNION ALL
        SELECT 'ONE_TIME_VENDOR', c.run_id, c.candidate_no, run.one_time_vendor_first + c.one_time_ordinal
          FROM reimbursement.candidate c JOIN reimbursement.run run USING (run_id) WHERE c.one_time_ordinal IS NOT NULL) n
  JOIN reimbursement.run run ON run.run_id = n.run_id
  JOIN reimbursement.candidate c ON c.run_id = n.run_id AND c.candidate_no = n.candidate_no
  JOIN ledger.number_sequence s ON s.legal_entity = run.legal_entity AND s.series = n.series
  LEFT JOIN (SELECT DISTINCT ON (run_id) run_id, actor, at FROM reimbursement.run_event
              WHERE to_state IN ('CANCELED', 'REJECTED') ORDER BY run_id, run_event_id DESC) AS ended
         ON ended.run_id = n.run_id AND c.state = 'SELECTED' AND run.void_reason IS NOT NULL;
