-- Checks that see many rows at once are planned for the rows they get: a plan kept from the first rows of new books compared every posting
-- of a chunk with every voucher of it. The checks themselves are those of V0002 and V0013.

CREATE OR REPLACE FUNCTION ledger.posting_of_a_new_voucher() RETURNS trigger LANGUAGE plpgsql
    SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    -- Joined by the key alone: who made the voucher is asked of the voucher found.
    IF EXISTS (SELECT FROM new_posting p
                LEFT JOIN ledger.voucher v USING (voucher_id)
               WHERE v.voucher_id IS NULL
                  OR v.xmin::text::bigint <> pg_current_xact_id()::text::bigint % 4294967296) THEN
        RAISE EXCEPTION 'a posted voucher is never changed'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'voucher_is_never_changed', SCHEMA = 'ledger', TABLE = 'posting';
    END IF;
    IF EXISTS (SELECT FROM new_posting p JOIN ledger.voucher v USING (voucher_id)
                LEFT JOIN ledger.ledger_dimension d
                       ON d.ledger_dimension_id = p.ledger_dimension_id AND d.legal_entity = v.legal_entity
               WHERE d.ledger_dimension_id IS NULL) THEN
        RAISE EXCEPTION 'an account of a posting is unknown in its legal entity'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'posting_account_exists', SCHEMA = 'ledger', TABLE = 'posting';
    END IF;
    RETURN NULL;
END $$;

ALTER FUNCTION receivables.settlement_within_what_is_open() SET plan_cache_mode = force_custom_plan;
