-- A payment is in the state that its last event says, and a live one alone holds its invoices (PM-14).
SELECT l.legal_entity, format('payment %s is %s, its last event says %s', l.end_to_end_id, l.state, e.to_state)
  FROM payables.payment_line l
  LEFT JOIN LATERAL (SELECT to_state FROM payables.payment_event WHERE payment_line_id = l.payment_line_id
                      ORDER BY payment_event_id DESC LIMIT 1) e ON true
 WHERE e.to_state IS DISTINCT FROM l.state
UNION ALL
SELECT l.legal_entity, format('payment %s is %s and %s its invoices', l.end_to_end_id, l.state, CASE WHEN p.reserved THEN 'holds' ELSE 'does not hold' END)
  FROM payables.payment_line l JOIN payables.payment_line_invoice p USING (payment_line_id)
 WHERE p.reserved = (l.state IN ('BOOKED', 'REJECTED', 'RETURNED', 'CANCELED'))
UNION ALL
SELECT l.legal_entity, format('payment %s of %s has parts of %s', l.end_to_end_id, l.amount, sum(p.amount))
  FROM payables.payment_line l LEFT JOIN payables.payment_line_invoice p USING (payment_line_id)
 GROUP BY l.payment_line_id HAVING sum(p.amount) IS DISTINCT FROM l.amount
