-- What a payment proposal says of every open invoice that its criteria name (PM-10 to PM-15): preview and journal are made of the same rows.

-- One row for each invoice of the criteria; reason is null where it is paid, in the line of its number. Money that is somewhere else already,
-- holds, what the method lacks, what the payee lacks, limits: the first that applies is the reason. Check digits of an IBAN are tested wherever one
-- comes in, and again when a file is written; here its form only. The keys vendor, invoices and payBy are those
-- of a payment by hand (PM-17): marked invoices of one vendor, perhaps by another method.
CREATE FUNCTION payables.proposed_invoice(entity varchar, criteria jsonb, today date)
    RETURNS TABLE (vendor_invoice_id bigint, invoice_number varchar, vendor_account varchar, currency char(3), amount numeric,
                   accounting_amount numeric, due_date date, payment_date date, method varchar, vendor_bank_account_id bigint,
                   company_bank_account varchar, text varchar, reason varchar, in_journal bigint, line_no bigint) LANGUAGE sql STABLE AS $$
WITH wanted AS (
    SELECT i.vendor_invoice_id, i.invoice_number, i.vendor_account, i.currency, i.open_amount, i.open_accounting_amount, i.due_date, i.text,
           coalesce((criteria ->> 'summarizedPaymentDate')::date,
                    greatest(i.due_date, (criteria ->> 'minimumPaymentDate')::date, today)) AS payment_date,
           coalesce(criteria ->> 'payBy', i.method_of_payment, v.method_of_payment) AS method,
           v.hold, v.hold_release_date, v.town, v.country,
           v.street IS NOT NULL OR v.building_number IS NOT NULL OR v.postal_code IS NOT NULL OR v.town IS NOT NULL AS has_address
      FROM payables.open_vendor_invoice i
      JOIN payables.vendor v ON v.legal_entity = i.legal_entity AND v.vendor_account = i.vendor_account
     WHERE i.legal_entity = entity AND i.open_amount > 0
       AND (criteria ->> 'dueFrom' IS NULL OR i.due_date >= (criteria ->> 'dueFrom')::date)
       AND (criteria ->> 'dueTo' IS NULL OR i.due_date <= (criteria ->> 'dueTo')::date)
       AND (criteria -> 'run' IS NULL OR i.run_id = (criteria ->> 'run')::bigint)
       AND (criteria ->> 'vendor' IS NULL OR i.vendor_account = criteria ->> 'vendor')
       AND (criteria -> 'invoices' IS NULL OR criteria -> 'invoices' @> to_jsonb(i.vendor_invoice_id))
       AND (criteria -> 'vendors' IS NULL OR criteria -> 'vendors' ? i.vendor_account)
       AND (criteria -> 'vendorGroups' IS NULL OR criteria -> 'vendorGroups' ? v.vendor_group)
       AND (criteria -> 'methods' IS NULL OR criteria -> 'methods' ? coalesce(i.method_of_payment, v.method_of_payment))
       AND (criteria -> 'currencies' IS NULL OR criteria -> 'currencies' ? i.currency::text)),
known AS MATERIALIZED (
    SELECT w.*, m.method IS NOT NULL AS has_method, m.export_format, m.service_level, m.needs_bank_account, m.currencies, m.address_rule,
           m.grouping, m.maximum, b.vendor_bank_account_id, b.iban, b.account_number, b.usable_from,
           (SELECT c.bank_account FROM payables.company_bank_account c
             WHERE c.legal_entity = entity AND (m.company_bank_account IS NULL OR c.bank_account = m.company_bank_account)
             ORDER BY c.currency = w.currency DESC, c.bank_account LIMIT 1) AS company_bank_account,
           (SELECT l.payment_journal_id FROM payables.payment_line_invoice p JOIN payables.payment_line l USING (payment_line_id)
             WHERE p.vendor_invoice_id = w.vendor_invoice_id AND p.reserved) AS in_journal,
           (SELECT min(h.reason) FROM payables.invoice_hold h
             WHERE h.vendor_invoice_id = w.vendor_invoice_id AND h.released_at IS NULL AND h.starts_on <= today
               AND (h.ends_on IS NULL OR h.ends_on > today) AND h.reason NOT IN ('VENDOR_PAYMENT_HOLD', 'NO_BANK_DETAILS')) AS invoice_hold
      FROM wanted w
      LEFT JOIN payables.method_of_payment m ON m.legal_entity = entity AND m.method = w.method
      LEFT JOIN payables.vendor_bank_account b
             ON b.legal_entity = entity AND b.vendor_account = w.vendor_account AND b.state = 'APPROVED'),
judged AS MATERIALIZED (
    SELECT k.*,
           CASE WHEN in_journal IS NOT NULL THEN 'ALREADY_IN_JOURNAL'
                -- What the vendor lacked when the invoice was posted counts as it is now: both holds end with their cause (rules.md 15).
                WHEN hold IN ('PAYMENT', 'ALL') AND (hold_release_date IS NULL OR hold_release_date > today) THEN 'VENDOR_PAYMENT_HOLD'
                WHEN invoice_hold IS NOT NULL THEN invoice_hold
                WHEN NOT has_method THEN 'NO_METHOD'
                WHEN cardinality(currencies) > 0 AND NOT currency = ANY (currencies) THEN 'CURRENCY_NOT_ALLOWED'
                WHEN needs_bank_account AND vendor_bank_account_id IS NULL THEN 'NO_BANK_DETAILS'
                -- It was approved, and waits out its days (PC-4).
                WHEN needs_bank_account AND usable_from > today THEN 'BANK_RECENTLY_CHANGED'
                WHEN service_level LIKE 'SEPA%' AND iban IS NULL OR needs_bank_account AND iban !~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'
                    THEN 'IBAN_INVALID'
                WHEN (address_rule = 'STRUCTURED' OR address_rule = 'HYBRID' AND has_address) AND (town IS NULL OR country IS NULL)
                    THEN 'ADDRESS_INCOMPLETE'
                WHEN export_format = 'PAIN_001' AND company_bank_account IS NULL THEN 'NO_COMPANY_BANK_ACCOUNT' END AS refused,
           CASE WHEN criteria ->> 'summarizedPaymentDate' IS NULL THEN due_date ELSE payment_date END AS due_of_line,
           CASE grouping WHEN 'INVOICE' THEN k.vendor_invoice_id ELSE 0 END AS invoice_of_line
      FROM known k),
grouped AS (
    SELECT j.*, sum(open_accounting_amount) OVER (PARTITION BY refused IS NULL, vendor_account, currency, method, company_bank_account,
                                                  payment_date, due_of_line, invoice_of_line) AS payment
      FROM judged j),
limited AS (
    SELECT g.*, sum(CASE WHEN refused IS NULL AND (maximum IS NULL OR payment <= maximum) THEN open_accounting_amount END)
                    OVER (ORDER BY due_date, g.vendor_account, g.vendor_invoice_id ROWS UNBOUNDED PRECEDING) AS so_far
      FROM grouped g),
decided AS (
    SELECT l.*, CASE WHEN refused IS NOT NULL THEN refused
                     WHEN payment > maximum THEN 'LIMIT_EXCEEDED'
                     WHEN so_far > (criteria ->> 'amountLimit')::numeric THEN 'ABOVE_AMOUNT_LIMIT' END AS why
      FROM limited l)
SELECT d.vendor_invoice_id, d.invoice_number, d.vendor_account, d.currency, d.open_amount, d.open_accounting_amount, d.due_date, d.payment_date,
       d.method, d.vendor_bank_account_id, d.company_bank_account, d.text, d.why, d.in_journal,
       CASE WHEN why IS NULL THEN
            dense_rank() OVER (PARTITION BY why IS NULL ORDER BY d.vendor_account, d.currency, d.method, d.company_bank_account, d.payment_date,
                               d.due_of_line, d.invoice_of_line) END
  FROM decided d
$$;
