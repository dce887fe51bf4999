-- Verification of Payee (PC-6): what banks and people said of the name that belongs to a bank account; a method may ask for an answer.

CREATE TABLE payables.payee_verification (
    payee_verification_id   bigint       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    vendor_bank_account_id  bigint       NOT NULL REFERENCES payables.vendor_bank_account,
    payment_line_id         bigint       REFERENCES payables.payment_line,          -- null: asked for the account, not for one payment
    result                  varchar(12)  NOT NULL CHECK (result IN ('MATCH', 'CLOSE_MATCH', 'NO_MATCH', 'NOT_POSSIBLE')),
    returned_name           varchar(240),
    source                  varchar(11)  NOT NULL CHECK (source IN ('BANK_REPORT', 'API', 'MANUAL')),
    entered_by              varchar(60)  NOT NULL,
    entered_at              timestamptz  NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT close_match_has_a_name CHECK (result <> 'CLOSE_MATCH' OR btrim(returned_name) <> '')
);
CREATE INDEX verification_of_account ON payables.payee_verification (vendor_bank_account_id, payee_verification_id);
CREATE INDEX verification_of_payment ON payables.payee_verification (payment_line_id) WHERE payment_line_id IS NOT NULL;
CREATE TRIGGER payee_verification_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON payables.payee_verification
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change('payee_verification_is_never_changed');

-- Published: the last word on each account; no row: NOT_CHECKED. What was said of a payment was said of its account.
CREATE VIEW payables.account_verification AS
SELECT v.vendor_bank_account_id, v.result, v.returned_name, v.source, v.entered_by, v.entered_at
  FROM payables.payee_verification v
 WHERE v.payee_verification_id = (SELECT max(w.payee_verification_id) FROM payables.payee_verification w
                                   WHERE w.vendor_bank_account_id = v.vendor_bank_account_id);

-- Invoices that are not to be paid for what was found out: open, their payment not under way, and not let go by a person since. Without
-- accounts: of the whole legal entity. Put by whoever
-- entered the answer; who put one does not release it.
CREATE FUNCTION payables.hold_unverified(entity varchar, accounts bigint[]) RETURNS bigint LANGUAGE sql
    SET plan_cache_mode = force_custom_plan SET jit = off AS $$
WITH found AS MATERIALIZED (
    SELECT i.vendor_invoice_id, i.posting_date, a.returned_name, a.entered_by, a.entered_at
      FROM payables.vendor_bank_account b
      JOIN payables.account_verification a USING (vendor_bank_account_id)
      JOIN payables.open_vendor_invoice i ON i.legal_entity = b.legal_entity AND i.vendor_account = b.vendor_account
     WHERE b.legal_entity = entity AND b.state = 'APPROVED' AND a.result = 'NO_MATCH' AND i.open_amount > 0
       AND (accounts IS NULL OR b.vendor_bank_account_id = ANY (accounts))
       AND NOT EXISTS (SELECT FROM payables.invoice_payment p
                        WHERE p.vendor_invoice_id = i.vendor_invoice_id AND p.live AND p.state NOT IN ('CREATED', 'APPROVED', 'GENERATED'))),
put AS (
    INSERT INTO payables.invoice_hold AS h (vendor_invoice_id, reason, starts_on, author, text)
    SELECT vendor_invoice_id, 'VOP_NO_MATCH', least(posting_date, payables.today(entity)), entered_by, returned_name FROM found
        ON CONFLICT (vendor_invoice_id, reason) DO UPDATE
       SET starts_on = excluded.starts_on, ends_on = NULL, author = excluded.author, text = excluded.text, created_at = now(),
           released_by = NULL, released_at = NULL, release_text = NULL, agreed_by = NULL, agreed_at = NULL, agreed_text = NULL
     WHERE h.released_at IS NOT NULL
       AND h.released_at < (SELECT f.entered_at FROM found f WHERE f.vendor_invoice_id = h.vendor_invoice_id)
    RETURNING 1)
SELECT count(*) FROM put
$$;

-- A payment whose method asks for it goes on only to a verified account, whoever lets it.
CREATE FUNCTION payables.payment_is_verified() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan SET jit = off AS $$
DECLARE
    unverified bigint;
BEGIN
    SELECT min(n.payment_line_id) INTO unverified
      FROM new_line n JOIN old_line o USING (payment_line_id)
      JOIN payables.method_of_payment m ON m.legal_entity = n.legal_entity AND m.method = n.method
      LEFT JOIN payables.account_verification a ON a.vendor_bank_account_id = n.vendor_bank_account_id
     WHERE n.state <> o.state AND n.state IN ('APPROVED', 'GENERATED') AND m.vop_required AND m.needs_bank_account AND a.result IS NULL;
    IF unverified IS NOT NULL THEN
        RAISE EXCEPTION 'payment % goes to an account of which no bank has confirmed the name', unverified
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'payment_is_verified', SCHEMA = 'payables', TABLE = 'payment_line';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER payment_is_verified AFTER UPDATE ON payables.payment_line
    REFERENCING OLD TABLE AS old_line NEW TABLE AS new_line FOR EACH STATEMENT EXECUTE FUNCTION payables.payment_is_verified();

-- As in V0054, but for methods that ask for a verified account (PC-6).
CREATE OR REPLACE FUNCTION payables.proposed_invoice(entity varchar, criteria jsonb, today date)
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
           m.grouping, m.maximum, m.vop_required, b.vendor_bank_account_id,
           (SELECT a.result FROM payables.account_verification a WHERE a.vendor_bank_account_id = b.vendor_bank_account_id) AS vop, b.iban, b.account_number, b.usable_from,
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
                WHEN needs_bank_account AND vop_required AND vop IS NULL THEN 'VOP_MISSING'
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
