-- A payment and a reversal of one vendor invoice exclude each other, whoever comes first.

-- A part of a payment refers to its invoice, which locks the row for it: who holds the row waits for payments that are being made, and lets none
-- begin. With the rights of the owner: the application may not change an invoice, so it may not lock one by itself.
CREATE FUNCTION payables.hold_invoices(run bigint, ordinals integer[]) RETURNS integer LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM FROM payables.vendor_invoice WHERE run_id = run AND reimbursement_ordinal = ANY (ordinals)
      ORDER BY vendor_invoice_id FOR UPDATE;
    RETURN cardinality(ordinals);
END $$;
REVOKE ALL ON FUNCTION payables.hold_invoices FROM PUBLIC;
GRANT EXECUTE ON FUNCTION payables.hold_invoices TO creditback_app;

-- A line pays at most what is open now: its rows have waited for a reversal by then, and see it. Otherwise as in V0051.
CREATE OR REPLACE FUNCTION payables.payment_is_its_invoices() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    IF EXISTS (SELECT FROM (SELECT DISTINCT payment_line_id FROM new_part) n
                JOIN payables.payment_line l USING (payment_line_id)
               CROSS JOIN LATERAL (
                    SELECT sum(p.amount) AS amount, bool_and(p.reserved AND i.legal_entity = l.legal_entity
                               AND i.vendor_account = l.vendor_account AND i.currency = l.currency AND p.amount <= i.open_amount) AS fits
                      FROM payables.payment_line_invoice p JOIN payables.open_vendor_invoice i USING (vendor_invoice_id)
                     WHERE p.payment_line_id = l.payment_line_id) part
               WHERE l.state <> 'CREATED' OR part.amount <> l.amount OR NOT part.fits) THEN
        RAISE EXCEPTION 'a payment is the sum of its parts of invoices of its vendor'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'payment_is_its_invoices', SCHEMA = 'payables', TABLE = 'payment_line_invoice';
    END IF;
    RETURN NULL;
END $$;
