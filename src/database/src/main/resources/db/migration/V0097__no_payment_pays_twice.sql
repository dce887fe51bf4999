-- What payments may never do, whoever writes: pay twice, or lose what is owed (payments.md 8; rules.md 16).

-- The bank's debit frees the invoices of a payment for what is left of them. While nothing is posted that would be all of them: paid once already,
-- they would be proposed again.
ALTER TABLE payables.payment_line
    ADD CONSTRAINT booked_payment_is_posted CHECK (state <> 'BOOKED' OR voucher_id IS NOT NULL);

-- A posted payment that was rejected or came back is owed again, all of it (BR-1 to BR-3); one that is under way or booked has not come back. At the
-- end of the transaction: state and settlement are two rows.
CREATE FUNCTION payables.returned_payment_is_owed_again() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    back boolean;
BEGIN
    SELECT l.state IN ('REJECTED', 'RETURNED') INTO back FROM payables.payment_line l WHERE l.payment_line_id = NEW.payment_line_id;
    IF EXISTS (SELECT FROM payables.vendor_settlement s
                WHERE s.payment_line_id = NEW.payment_line_id
                GROUP BY s.vendor_invoice_id
               HAVING CASE WHEN back THEN sum(s.amount) <> 0 OR sum(s.accounting_amount) <> 0 ELSE bool_or(s.kind = 'RETURN') END) THEN
        RAISE EXCEPTION 'what payment % paid is owed again where it came back, and only there', NEW.payment_line_id
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'returned_payment_is_owed_again', SCHEMA = 'payables',
                  TABLE = 'vendor_settlement';
    END IF;
    RETURN NULL;
END $$;
-- The conditions are looked at row by row, the function only where something comes back: a journal that is posted pays nothing for it.
CREATE CONSTRAINT TRIGGER returned_payment_is_owed_again AFTER UPDATE ON payables.payment_line DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.state IN ('REJECTED', 'RETURNED') AND OLD.state <> NEW.state AND NEW.voucher_id IS NOT NULL)
    EXECUTE FUNCTION payables.returned_payment_is_owed_again();
CREATE CONSTRAINT TRIGGER return_belongs_to_a_returned_payment AFTER INSERT ON payables.vendor_settlement DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.kind = 'RETURN') EXECUTE FUNCTION payables.returned_payment_is_owed_again();

-- A payment that came back is not posted afterwards: there is nothing left to pay.
CREATE FUNCTION payables.posted_while_it_lives() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'payment % is %, it is not posted any more', OLD.payment_line_id, OLD.state
        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'posted_while_it_lives', SCHEMA = 'payables', TABLE = 'payment_line';
END $$;
CREATE TRIGGER posted_while_it_lives BEFORE UPDATE ON payables.payment_line
    FOR EACH ROW WHEN (OLD.voucher_id IS NULL AND NEW.voucher_id IS NOT NULL AND OLD.state NOT IN ('GENERATED', 'SENT', 'ACCEPTED'))
    EXECUTE FUNCTION payables.posted_while_it_lives();

-- What a payment has is not closed by a reversal (RV-3): the payment would still go out.
CREATE FUNCTION payables.reversal_of_a_free_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM payables.payment_line_invoice p WHERE p.vendor_invoice_id = NEW.vendor_invoice_id AND p.reserved) THEN
        RAISE EXCEPTION 'vendor invoice % is in a payment', NEW.vendor_invoice_id
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'reversal_of_a_free_invoice', SCHEMA = 'payables',
                  TABLE = 'vendor_settlement';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER reversal_of_a_free_invoice AFTER INSERT ON payables.vendor_settlement
    FOR EACH ROW WHEN (NEW.kind = 'REVERSAL') EXECUTE FUNCTION payables.reversal_of_a_free_invoice();
