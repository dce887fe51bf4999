-- A payment and a reversal of one vendor invoice exclude each other, whoever comes first; see also payment_is_its_invoices.

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
