-- Every voucher has two legs or more and balances in its currency and in accounting currency (PO-17).
SELECT v.legal_entity,
       format('voucher %s has %s lines and is out of balance by %s and %s', v.voucher_number, coalesce(p.legs, 0), p.difference,
              p.accounting_difference)
  FROM ledger.voucher v
  LEFT JOIN (SELECT voucher_id, count(*) AS legs, sum(CASE side WHEN 'D' THEN amount ELSE -amount END) AS difference,
                    sum(CASE side WHEN 'D' THEN accounting_amount ELSE -accounting_amount END) AS accounting_difference
               FROM ledger.posting GROUP BY voucher_id) p USING (voucher_id)
 WHERE coalesce(p.legs, 0) < 2 OR p.difference <> 0 OR p.accounting_difference <> 0
