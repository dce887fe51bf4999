-- Who decided on a run neither prepared it nor had entered bank details that it pays to, and nothing is approved without a decision.
SELECT r.legal_entity, format('run %s was decided by %s, who prepared it', r.run_id, a.decided_by)
  FROM reimbursement.run_approval a
  JOIN reimbursement.run r USING (run_id)
 WHERE EXISTS (SELECT FROM reimbursement.run_preparer p WHERE p.run_id = a.run_id AND p.name = a.decided_by)
UNION ALL
SELECT r.legal_entity, format('run %s was decided by %s, who entered bank details of vendor %s', r.run_id, a.decided_by, min(b.vendor_account))
  FROM reimbursement.run_approval a
  JOIN reimbursement.run r USING (run_id)
  JOIN reimbursement.run_bank_detail b ON b.run_id = a.run_id AND b.author = a.decided_by AND b.proposed_at <= a.decided_at
 GROUP BY r.legal_entity, r.run_id, a.decided_by
UNION ALL
SELECT r.legal_entity, format('run %s was approved by nobody', r.run_id)
  FROM reimbursement.run r
 WHERE EXISTS (SELECT FROM reimbursement.run_event e WHERE e.run_id = r.run_id AND e.to_state IN ('APPROVED', 'REJECTED'))
   AND NOT EXISTS (SELECT FROM reimbursement.run_approval a WHERE a.run_id = r.run_id)
