-- Every voucher lies in one period of its legal entity, and periods do not overlap. That it was open then, the trigger voucher_in_open_period kept.
SELECT v.legal_entity, format('voucher %s of %s lies in %s periods', v.voucher_number, v.posting_date, count(p.starts_on))
  FROM ledger.voucher v
  LEFT JOIN ledger.fiscal_period p ON p.legal_entity = v.legal_entity AND v.posting_date BETWEEN p.starts_on AND p.ends_on
 GROUP BY v.voucher_id
HAVING count(p.starts_on) <> 1
