-- Numbers follow one another without a gap; each that a run took is used or voided once the run is over; a used one has its document, a voided one none.
WITH block AS (
    SELECT *, lag(last_value, 1, 0::bigint) OVER (PARTITION BY legal_entity, series, fiscal_year ORDER BY first_value) AS before
      FROM ledger.number_block),
document AS (
    SELECT legal_entity, 'REIMBURSEMENT_VOUCHER' AS series, voucher_number AS number FROM ledger.voucher
     WHERE kind IN ('REIMBURSEMENT', 'NETTING')
    UNION ALL SELECT legal_entity, 'REIMBURSEMENT', invoice_number FROM payables.vendor_invoice
    UNION ALL SELECT legal_entity, 'ONE_TIME_VENDOR', vendor_account FROM payables.vendor WHERE one_time),
taken AS (
    SELECT n.legal_entity, n.series, n.number, n.run_id, n.value, n.state, n.reason, r.state AS run_state
      FROM reimbursement.number_list n JOIN reimbursement.run r USING (run_id)),
-- Brought together by grouping, not by a join: no statistics tell how many numbers a view makes, and a nested loop over them never ends.
matched AS (
    SELECT legal_entity, series, number, max(run_id) AS run_id, max(state) AS state, bool_or(in_books) AS exists_in_books
      FROM (SELECT legal_entity, series, number, run_id, state, false AS in_books FROM taken
            UNION ALL SELECT legal_entity, series, number, NULL, NULL, true FROM document) AS number
     GROUP BY legal_entity, series, number),
direct AS (
    SELECT b.legal_entity, b.series,
           ledger.number_text(s.prefix, s.digits, CASE WHEN s.restarts THEN b.fiscal_year ELSE 0 END, n.value) AS number
      FROM ledger.number_block b
      JOIN ledger.number_sequence s USING (legal_entity, series)
     CROSS JOIN LATERAL generate_series(b.first_value, b.last_value) AS n (value)
     WHERE b.run_id IS NULL)
SELECT legal_entity, format('%s: after %s comes %s', series, before, first_value) FROM block WHERE first_value <> before + 1
UNION ALL
SELECT c.legal_entity, format('%s: the counter is at %s, the last number is %s', c.series, c.next_value, b.last)
  FROM ledger.number_counter c
  LEFT JOIN (SELECT legal_entity, series, fiscal_year, max(last_value) AS last FROM ledger.number_block
              GROUP BY legal_entity, series, fiscal_year) b USING (legal_entity, series, fiscal_year)
 WHERE c.next_value <> coalesce(b.last, 0) + 1
UNION ALL
SELECT b.legal_entity, format('run %s took %s numbers of %s and lists %s', b.run_id, b.numbers, b.series, count(t.value))
  FROM (SELECT legal_entity, series, run_id, sum(last_value - first_value + 1) AS numbers FROM ledger.number_block
         WHERE run_id IS NOT NULL GROUP BY legal_entity, series, run_id) b
  LEFT JOIN taken t ON t.run_id = b.run_id AND t.series = b.series
 GROUP BY b.legal_entity, b.series, b.run_id, b.numbers
HAVING count(t.value) <> b.numbers OR count(DISTINCT t.value) <> b.numbers
UNION ALL
SELECT legal_entity, format('%s of run %s is %s, and the run is %s', number, run_id, state, run_state)
  FROM taken
 WHERE (state = 'ASSIGNED' AND run_state IN ('DONE', 'DONE_WITH_DECLINES', 'UNPROVEN', 'CANCELED', 'REJECTED'))
    OR (state = 'VOIDED') <> (reason IS NOT NULL)
UNION ALL
SELECT legal_entity, format('%s of run %s is %s, and its document %s', number, run_id, state,
                            CASE WHEN exists_in_books THEN 'exists' ELSE 'is missing' END)
  FROM matched
 WHERE state IS NOT NULL AND (state = 'USED') <> exists_in_books
UNION ALL
SELECT d.legal_entity, format('%s was taken at once and has no voucher', d.number)
  FROM direct d LEFT JOIN ledger.voucher v ON v.legal_entity = d.legal_entity AND v.voucher_number = d.number
 WHERE v.voucher_id IS NULL
