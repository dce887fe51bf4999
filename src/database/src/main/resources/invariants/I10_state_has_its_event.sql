-- A run is in the state that its last event says.
SELECT r.legal_entity, format('run %s is %s, its last event says %s', r.run_id, r.state, e.to_state)
  FROM reimbursement.run r
  LEFT JOIN LATERAL (SELECT to_state FROM reimbursement.run_event
                      WHERE run_id = r.run_id AND to_state IS NOT NULL ORDER BY run_event_id DESC LIMIT 1) e ON true
 WHERE e.to_state IS DISTINCT FROM r.state
