-- No customer is reimbursed whose frozen total is below the run's minimum or above its maximum, and the total is that of its reimbursements.
WITH reimbursed AS (
    SELECT r.legal_entity, r.run_id, r.rate_basis, r.accounting_currency, r.minimum_reimbursement, r.maximum_reimbursement,
           c.candidate_no, c.customer_account, c.total
      FROM reimbursement.candidate c JOIN reimbursement.run r USING (run_id)
     WHERE c.state = 'REIMBURSED')
SELECT legal_entity, format('run %s, customer %s: %s is not from %s to %s', run_id, customer_account, total, minimum_reimbursement,
                            maximum_reimbursement)
  FROM reimbursed
 WHERE total IS NULL OR total < minimum_reimbursement OR total > maximum_reimbursement
UNION ALL
SELECT legal_entity, format('run %s, customer %s: %s is not the %s of its reimbursements', run_id, customer_account, total,
                            sum(p.accounting_amount))
  FROM reimbursed JOIN reimbursement.reimbursement p USING (run_id, candidate_no)
 -- A group is rounded by itself: each may differ by a half of the smallest unit, so only exact sums are compared.
 WHERE p.currency = accounting_currency OR rate_basis = 'HISTORICAL'
 GROUP BY legal_entity, run_id, candidate_no, customer_account, total
HAVING count(*) = (SELECT count(*) FROM reimbursement.reimbursement other
                    WHERE other.run_id = reimbursed.run_id AND other.candidate_no = reimbursed.candidate_no)
   AND sum(p.accounting_amount) <> total
