-- Per line: what is open and what was settled here is what came into the books; per document: the lines are the whole.
WITH settled AS (
    SELECT customer_transaction_id, line_no, sum(amount) AS amount, sum(accounting_amount) AS accounting_amount
      FROM receivables.settlement GROUP BY customer_transaction_id, line_no),
line AS (
    SELECT l.customer_transaction_id, l.line_no,
           l.amount - coalesce(s.amount, 0) - coalesce(i.open_amount, 0) AS difference,
           l.accounting_amount - coalesce(s.accounting_amount, 0) - coalesce(i.open_accounting_amount, 0) AS accounting_difference
      FROM receivables.customer_transaction_line l
      LEFT JOIN settled s USING (customer_transaction_id, line_no)
      LEFT JOIN receivables.open_item i USING (customer_transaction_id, line_no)),
document AS (
    SELECT t.customer_transaction_id, t.customer_id, t.document_number,
           t.original_amount - sum(l.original_amount) AS original_difference, t.amount - sum(l.amount) AS difference,
           t.accounting_amount - sum(l.accounting_amount) AS accounting_difference
      FROM receivables.customer_transaction t
      LEFT JOIN receivables.customer_transaction_line l USING (customer_transaction_id)
     WHERE t.document_type NOT IN ('REIMBURSEMENT', 'REVERSAL')
     GROUP BY t.customer_transaction_id),
reimbursed AS (
    SELECT t.customer_transaction_id, t.customer_id, t.document_number, t.amount + coalesce(sum(s.amount), 0) AS difference
      FROM receivables.customer_transaction t
      LEFT JOIN receivables.settlement s ON s.counter_transaction_id = t.customer_transaction_id AND s.kind = 'REIMBURSEMENT'
     WHERE t.document_type = 'REIMBURSEMENT'
     GROUP BY t.customer_transaction_id)
SELECT c.legal_entity, format('%s %s line %s: original, settled and open differ by %s and %s', c.customer_account, t.document_number,
                              line.line_no, line.difference, line.accounting_difference)
  FROM line JOIN receivables.customer_transaction t USING (customer_transaction_id) JOIN receivables.customer c USING (customer_id)
 WHERE line.difference <> 0 OR line.accounting_difference <> 0
UNION ALL
SELECT c.legal_entity, format('%s %s: the document and its lines differ by %s, %s and %s', c.customer_account, document_number,
                              original_difference, difference, accounting_difference)
  FROM document JOIN receivables.customer c USING (customer_id)
 WHERE original_difference IS DISTINCT FROM 0 OR difference IS DISTINCT FROM 0 OR accounting_difference IS DISTINCT FROM 0
UNION ALL
SELECT c.legal_entity, format('%s %s: the reimbursement and the credits it closes differ by %s', c.customer_account, document_number, difference)
  FROM reimbursed JOIN receivables.customer c USING (customer_id)
 WHERE difference <> 0
UNION ALL
SELECT c.legal_entity, format('%s %s line %s is open with nothing, or as the wrong side', c.customer_account, i.document_number, i.line_no)
  FROM receivables.open_item i
  JOIN receivables.customer_transaction t USING (customer_transaction_id)
  JOIN receivables.customer c ON c.customer_id = i.customer_id
 WHERE (i.open_amount = 0 AND i.open_accounting_amount = 0) OR i.credit <> (t.amount < 0) OR i.customer_id <> t.customer_id
    OR i.currency <> t.currency
