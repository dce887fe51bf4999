-- Who may not release a file (PC-3): whoever proposed a bank account that it pays to, and whoever approved one that nothing was paid to yet.
-- An account that came with the first import, before anything was paid, was changed by nobody.
CREATE INDEX payment_line_of_bank_account ON payables.payment_line (vendor_bank_account_id) WHERE vendor_bank_account_id IS NOT NULL;
CREATE FUNCTION payables.barred_from_release(file bigint) RETURNS SETOF varchar LANGUAGE sql STABLE AS $$
WITH paid_to AS (
    SELECT DISTINCT b.* FROM payables.payment_line l JOIN payables.vendor_bank_account b USING (vendor_bank_account_id)
     WHERE l.bank_file_id = file)
SELECT proposed_by FROM paid_to b
 WHERE decided_by IS NOT NULL
    OR EXISTS (SELECT FROM payables.vendor_bank_account earlier
                WHERE earlier.legal_entity = b.legal_entity AND earlier.vendor_account = b.vendor_account
                  AND earlier.vendor_bank_account_id < b.vendor_bank_account_id)
UNION
SELECT decided_by FROM paid_to b
 WHERE decided_by IS NOT NULL
   AND NOT EXISTS (SELECT FROM payables.payment_line before JOIN payables.bank_file f USING (bank_file_id)
                    WHERE before.vendor_bank_account_id = b.vendor_bank_account_id AND f.state IN ('HANDED_OVER', 'ANSWERED'))
$$;

-- As in V0053, but for who may not release.
CREATE OR REPLACE FUNCTION payables.bank_file_follows() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.state <> OLD.state AND NOT (
            (OLD.state = 'BUILT' AND NEW.state IN ('RELEASED', 'DISCARDED'))
            OR (OLD.state = 'RELEASED' AND NEW.state IN ('HANDED_OVER', 'DISCARDED'))
            OR (OLD.state = 'HANDED_OVER' AND NEW.state = 'ANSWERED')) THEN
        RAISE EXCEPTION 'bank file % is %, it cannot become %', OLD.message_id, OLD.state, NEW.state
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'bank_file_follows', SCHEMA = 'payables', TABLE = 'bank_file';
    END IF;
    IF NEW.released_by IS NOT NULL AND OLD.released_by IS NULL
       AND NEW.released_by IN (SELECT payables.barred_from_release(NEW.bank_file_id)) THEN
        RAISE EXCEPTION 'who changed a bank account does not release a payment to it'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'releaser_changed_no_bank_account', SCHEMA = 'payables', TABLE = 'bank_file';
    END IF;
    RETURN NEW;
END $$;

-- V0081 wrote this function anew and lost a setting of V0051 with it: compiling takes longer than a check of a few rows.
ALTER FUNCTION payables.payment_is_its_invoices() SET jit = off;
