-- A bank file is what was written: its bytes hash to what is stored, its count and sum are those of its payments, and every payment stands where its file does.
SELECT f.legal_entity, format('bank file %s: %s bytes are stored, %s were written', f.message_id, p.size, f.size)
  FROM payables.bank_file f
  LEFT JOIN LATERAL (SELECT sum(octet_length(bytes)) AS size, encode(sha256(string_agg(bytes, ''::bytea ORDER BY part_no)), 'hex') AS hash
                       FROM payables.bank_file_part WHERE bank_file_id = f.bank_file_id) p ON true
 WHERE p.size IS DISTINCT FROM f.size OR p.hash IS DISTINCT FROM f.sha256
UNION ALL
SELECT f.legal_entity, format('bank file %s with %s payments of %s has %s of %s', f.message_id, f.payments, f.control_sum, l.payments, l.amount)
  FROM payables.bank_file f
  LEFT JOIN LATERAL (SELECT count(*) AS payments, sum(amount) AS amount FROM payables.payment_line WHERE bank_file_id = f.bank_file_id) l ON true
 WHERE l.payments <> f.payments OR l.amount IS DISTINCT FROM f.control_sum
UNION ALL
SELECT l.legal_entity, format('payment %s is %s, its file %s', l.end_to_end_id, l.state, f.state)
  FROM payables.payment_line l JOIN payables.bank_file f USING (bank_file_id)
 WHERE (f.state IN ('BUILT', 'RELEASED') AND l.state <> 'GENERATED')
    OR (f.state = 'DISCARDED' AND l.state <> 'CANCELED')
    OR (f.state IN ('HANDED_OVER', 'ANSWERED') AND l.state IN ('CREATED', 'APPROVED', 'GENERATED', 'CANCELED'))
