-- The sums that the trial balance shows are those of the postings, account by account.
SELECT d.legal_entity, format('account %s %s: sums %s and %s, postings %s and %s', d.account, d.dimensions, s.debit, s.credit, p.debit, p.credit)
  FROM ledger.ledger_dimension d
  LEFT JOIN (SELECT ledger_dimension_id, sum(debit) AS debit, sum(credit) AS credit FROM ledger.posting_sum GROUP BY ledger_dimension_id) s
    USING (ledger_dimension_id)
  LEFT JOIN (SELECT ledger_dimension_id, sum(accounting_amount) FILTER (WHERE side = 'D') AS debit,
                    sum(accounting_amount) FILTER (WHERE side = 'C') AS credit
               FROM ledger.posting GROUP BY ledger_dimension_id) p
    USING (ledger_dimension_id)
 WHERE coalesce(s.debit, 0) <> coalesce(p.debit, 0) OR coalesce(s.credit, 0) <> coalesce(p.credit, 0)
