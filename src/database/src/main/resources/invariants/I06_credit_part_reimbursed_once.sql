-- No part of a credit is in two live reimbursements, and none is settled beyond what came into the books (RI-1).
SELECT c.legal_entity, format('%s %s line %s is reimbursed %s times', c.customer_account, t.document_number, s.line_no, s.times)
  FROM (SELECT customer_transaction_id, line_no, count(*) AS times FROM receivables.settlement
         WHERE kind = 'REIMBURSEMENT' GROUP BY customer_transaction_id, line_no, round HAVING count(*) > 1) s
  JOIN receivables.customer_transaction t USING (customer_transaction_id)
  JOIN receivables.customer c USING (customer_id)
UNION ALL
SELECT c.legal_entity, format('%s %s: %s settled of %s', c.customer_account, t.document_number, s.amount, t.amount)
  FROM (SELECT customer_transaction_id, sum(amount) AS amount FROM receivables.settlement GROUP BY customer_transaction_id) s
  JOIN receivables.customer_transaction t USING (customer_transaction_id)
  JOIN receivables.customer c USING (customer_id)
 WHERE abs(s.amount) > abs(t.amount) OR sign(s.amount) * sign(t.amount) < 0
