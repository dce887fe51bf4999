-- What was perhaps paid already (PC-8), and proposals of bank accounts that their author takes back (PC-3).

-- An open invoice to the payee account, of the amount, currency and reference of an earlier one of the last 90 days is held, once: what a person let
-- go is not held again. Parts of one run are no duplicates: it reimburses each credit once. Both sides are found by what they
-- have in common, all at once; the accounts are those that are paid to now.
CREATE FUNCTION payables.hold_duplicates(entity varchar, by_program varchar) RETURNS bigint LANGUAGE sql
    SET plan_cache_mode = force_custom_plan SET jit = off AS $$
WITH account AS MATERIALIZED (
    SELECT b.vendor_account, coalesce(b.iban, b.bank_code || '/' || b.account_number, b.account_number) AS account
      FROM payables.vendor_bank_account b WHERE b.legal_entity = entity AND b.state = 'APPROVED'),
open_one AS MATERIALIZED (
    SELECT i.vendor_invoice_id, i.posting_date, i.amount, i.currency, i.text, i.run_id, a.account
      FROM payables.open_vendor_invoice i JOIN account a USING (vendor_account)
     WHERE i.legal_entity = entity AND i.open_amount > 0
       AND NOT EXISTS (SELECT FROM payables.payment_line_invoice p WHERE p.vendor_invoice_id = i.vendor_invoice_id AND p.reserved)
       AND NOT EXISTS (SELECT FROM payables.invoice_hold h WHERE h.vendor_invoice_id = i.vendor_invoice_id AND h.reason = 'DUPLICATE_SUSPECT')),
earlier AS (
    SELECT i.vendor_invoice_id, i.invoice_number, i.posting_date, i.amount, i.currency, i.text, i.run_id, a.account
      FROM payables.vendor_invoice i JOIN account a USING (vendor_account)
     WHERE i.legal_entity = entity AND i.posting_date >= (SELECT min(posting_date) FROM open_one) - 90),
suspect AS (
    SELECT o.vendor_invoice_id, o.posting_date, min(e.invoice_number) AS like_number
      FROM open_one o
      JOIN earlier e ON e.account = o.account AND e.amount = o.amount AND e.currency = o.currency AND e.text = o.text
                    AND e.vendor_invoice_id < o.vendor_invoice_id AND e.run_id <> o.run_id
                    AND e.posting_date BETWEEN o.posting_date - 90 AND o.posting_date + 90
     WHERE NOT EXISTS (SELECT FROM payables.vendor_settlement s WHERE s.vendor_invoice_id = e.vendor_invoice_id AND s.kind = 'REVERSAL')
     GROUP BY o.vendor_invoice_id, o.posting_date),
put AS (
    INSERT INTO payables.invoice_hold (vendor_invoice_id, reason, starts_on, author, text)
    SELECT vendor_invoice_id, 'DUPLICATE_SUSPECT', least(posting_date, payables.today(entity)), by_program, like_number FROM suspect
        ON CONFLICT (vendor_invoice_id, reason) DO NOTHING
    RETURNING 1)
SELECT count(*) FROM put
$$;

ALTER TABLE payables.vendor_bank_account DROP CONSTRAINT vendor_bank_account_state_check,
    ADD CONSTRAINT vendor_bank_account_state_check
        CHECK (state IN ('PROPOSED', 'APPROVED', 'REPLACED', 'REJECTED', 'INVALID', 'WITHDRAWN')),
    ADD COLUMN withdrawn_by varchar(60),
    ADD COLUMN withdrawn_at timestamptz,
    ADD CONSTRAINT withdrawn_by_its_proposer CHECK ((state = 'WITHDRAWN') = (withdrawn_by IS NOT NULL)
        AND (withdrawn_by IS NULL) = (withdrawn_at IS NULL) AND (withdrawn_by IS NULL OR withdrawn_by = proposed_by));

-- As in V0047, but for its author, who may take a proposal back while it waits; nobody decided on it then.
CREATE OR REPLACE FUNCTION payables.bank_account_moves_on() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    kept text := NULL;
BEGIN
    IF (OLD.vendor_bank_account_id, OLD.legal_entity, OLD.vendor_account, OLD.iban, OLD.bic, OLD.bank_code, OLD.account_number, OLD.source,
        OLD.proposed_by, OLD.proposed_at) IS DISTINCT FROM
       (NEW.vendor_bank_account_id, NEW.legal_entity, NEW.vendor_account, NEW.iban, NEW.bic, NEW.bank_code, NEW.account_number, NEW.source,
        NEW.proposed_by, NEW.proposed_at) THEN
        kept := 'bank_account_is_never_changed';
    ELSIF OLD.state = 'PROPOSED' AND NEW.state IN ('APPROVED', 'REJECTED') THEN
        IF NOT EXISTS (SELECT FROM payables.bank_detail_decision d
                        WHERE d.vendor_bank_account_id = NEW.vendor_bank_account_id AND d.decided_by = NEW.decided_by
                          AND d.decided_at = NEW.decided_at
                          AND d.decision = CASE NEW.state WHEN 'APPROVED' THEN 'APPROVE' ELSE 'REJECT' END) THEN
            kept := 'bank_account_has_a_decision';
        END IF;
    ELSIF OLD.state = 'PROPOSED' AND NEW.state = 'WITHDRAWN' THEN
        IF num_nonnulls(NEW.replaces, NEW.decided_by, NEW.decided_at, NEW.usable_from) > 0 THEN
            kept := 'bank_account_moves_on';
        END IF;
    ELSIF NOT (OLD.state = 'APPROVED' AND NEW.state IN ('REPLACED', 'INVALID')
               AND (OLD.replaces, OLD.decided_by, OLD.decided_at, OLD.usable_from)
                   IS NOT DISTINCT FROM (NEW.replaces, NEW.decided_by, NEW.decided_at, NEW.usable_from)) THEN
        kept := 'bank_account_moves_on';
    END IF;
    IF kept IS NOT NULL THEN
        RAISE EXCEPTION 'bank account % is % and cannot become %', OLD.vendor_bank_account_id, OLD.state, NEW.state
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = kept, SCHEMA = 'payables', TABLE = 'vendor_bank_account';
    END IF;
    RETURN NEW;
END $$;

-- Whose account it is too (PC-5).
CREATE INDEX bank_account_by_iban ON payables.vendor_bank_account (iban, legal_entity) WHERE iban IS NOT NULL;
CREATE INDEX bank_account_by_number ON payables.vendor_bank_account (account_number, legal_entity) WHERE account_number IS NOT NULL;
