-- The counts and totals that a run shows are those of its candidates and their planned reimbursements.
SELECT r.legal_entity, format('run %s, %s %s: counted %s, candidates %s', r.run_id, x.state, x.reason, x.counted, x.found)
  FROM (SELECT run_id, state, reason, s.candidates AS counted, c.candidates AS found
          FROM (SELECT run_id, state, coalesce(reason, '') AS reason, sum(candidates) AS candidates
                  FROM reimbursement.outcome_count GROUP BY run_id, state, coalesce(reason, '')) s
          FULL JOIN (SELECT run_id, state, coalesce(reason, '') AS reason, count(*) AS candidates
                       FROM reimbursement.candidate GROUP BY run_id, state, coalesce(reason, '')) c USING (run_id, state, reason)
         WHERE coalesce(s.candidates, 0) <> coalesce(c.candidates, 0)) x
  JOIN reimbursement.run r USING (run_id)
UNION ALL
SELECT r.legal_entity, format('run %s, %s in %s: summed %s, planned %s', r.run_id, x.state, x.currency, x.summed, x.planned)
  FROM (SELECT run_id, state, currency, s.amount AS summed, c.amount AS planned
          FROM (SELECT run_id, state, currency, sum(reimbursements) AS reimbursements, sum(amount) AS amount,
                       sum(accounting_amount) AS accounting_amount
                  FROM reimbursement.outcome_total GROUP BY run_id, state, currency) s
          FULL JOIN (SELECT c.run_id, c.state, p.currency, count(*) AS reimbursements, sum(p.amount) AS amount,
                            sum(p.accounting_amount) AS accounting_amount
                       FROM reimbursement.candidate c JOIN reimbursement.reimbursement p USING (run_id, candidate_no)
                      WHERE c.state <> 'SELECTED' GROUP BY c.run_id, c.state, p.currency) c USING (run_id, state, currency)
         WHERE (s.reimbursements, s.amount, s.accounting_amount) IS DISTINCT FROM (c.reimbursements, c.amount, c.accounting_amount)) x
  JOIN reimbursement.run r USING (run_id)
