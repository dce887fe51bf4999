-- Considered = reimbursed + declined + parked + failed, once a run is over; and nobody is considered twice.
SELECT r.legal_entity,
       format('run %s is %s: considered %s, selected %s; candidates %s, selected %s, without outcome %s', r.run_id, r.state, r.considered,
              r.selected, count(c.candidate_no), count(*) FILTER (WHERE c.frozen_selected), count(*) FILTER (WHERE c.state = 'SELECTED'))
  FROM reimbursement.run r
  LEFT JOIN reimbursement.candidate c USING (run_id)
 GROUP BY r.run_id
HAVING count(c.candidate_no) <> r.considered
    OR count(*) FILTER (WHERE c.frozen_selected) <> r.selected
    OR count(DISTINCT c.customer_account) <> count(c.candidate_no)
    OR (r.state IN ('DONE', 'DONE_WITH_DECLINES', 'UNPROVEN') AND count(*) FILTER (WHERE c.state = 'SELECTED') > 0)
    OR (r.state = 'DONE' AND count(*) FILTER (WHERE c.frozen_selected AND c.state <> 'REIMBURSED') > 0)
