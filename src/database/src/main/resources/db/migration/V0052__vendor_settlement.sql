-- What paid a vendor invoice, and what is still open of it.

CREATE TABLE payables.vendor_settlement (
    vendor_settlement_id  bigint        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    vendor_invoice_id     bigint        NOT NULL REFERENCES payables.vendor_invoice,
    payment_line_id       bigint        REFERENCES payables.payment_line,     -- null: closed by a reversal
    kind                  varchar(10)   NOT NULL CHECK (kind IN ('PAYMENT', 'RETURN', 'REVERSAL')),
    amount                numeric(23,4) NOT NULL,                             -- positive: less is open; a return is negative
    accounting_amount     numeric(23,4) NOT NULL,                             -- the booked liability that went, or came back
    voucher_id            bigint        NOT NULL REFERENCES ledger.voucher,
    settled_on            date          NOT NULL,
    CONSTRAINT settlement_has_its_sign CHECK (CASE kind WHEN 'RETURN' THEN amount < 0 AND accounting_amount <= 0
                                                        ELSE amount > 0 AND accounting_amount >= 0 END),
    CONSTRAINT payment_settles CHECK ((kind = 'REVERSAL') = (payment_line_id IS NULL))
);
CREATE UNIQUE INDEX payment_settles_once ON payables.vendor_settlement (payment_line_id, vendor_invoice_id, kind);
CREATE INDEX settlement_of_invoice ON payables.vendor_settlement (vendor_invoice_id);

CREATE TRIGGER vendor_settlement_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON payables.vendor_settlement
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change('vendor_settlement_is_never_changed');

-- The sum of the settlements of each invoice that has any: made of them by the database alone.
CREATE TABLE payables.invoice_balance (
    vendor_invoice_id          bigint        PRIMARY KEY,
    settled_amount             numeric(23,4) NOT NULL CONSTRAINT invoice_is_not_overdrawn CHECK (settled_amount >= 0),
    settled_accounting_amount  numeric(23,4) NOT NULL CHECK (settled_accounting_amount >= 0)
);

-- Paid is never more than was invoiced (D4, I7), in either currency; what is wholly paid leaves no accounting amount behind.
CREATE FUNCTION payables.settle_invoices() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan SET jit = off AS $$
DECLARE
    wrong bigint;
BEGIN
    INSERT INTO payables.invoice_balance AS b (vendor_invoice_id, settled_amount, settled_accounting_amount)
    SELECT vendor_invoice_id, sum(amount), sum(accounting_amount) FROM new_settlement GROUP BY vendor_invoice_id ORDER BY vendor_invoice_id
        ON CONFLICT (vendor_invoice_id) DO UPDATE
       SET settled_amount = b.settled_amount + excluded.settled_amount,
           settled_accounting_amount = b.settled_accounting_amount + excluded.settled_accounting_amount;
    -- The smallest, not the first found: for a first one the planner would compare all with all.
    SELECT min(i.vendor_invoice_id) INTO wrong
      FROM (SELECT DISTINCT vendor_invoice_id FROM new_settlement) n
      JOIN payables.invoice_balance b USING (vendor_invoice_id)
      JOIN payables.vendor_invoice i USING (vendor_invoice_id)
     WHERE b.settled_amount > i.amount OR b.settled_accounting_amount > i.accounting_amount
        OR (b.settled_amount = i.amount) > (b.settled_accounting_amount = i.accounting_amount);
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION 'vendor invoice % would be settled with more than it is', wrong
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'paid_at_most_the_invoice', SCHEMA = 'payables', TABLE = 'vendor_settlement';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER settle_invoices AFTER INSERT ON payables.vendor_settlement
    REFERENCING NEW TABLE AS new_settlement FOR EACH STATEMENT EXECUTE FUNCTION payables.settle_invoices();

-- Published: vendor transactions with what is open of them; 0 where all is paid.
CREATE OR REPLACE VIEW payables.open_vendor_invoice AS
SELECT i.*, (i.amount - coalesce(b.settled_amount, 0))::numeric(23,4) AS open_amount,
       (i.accounting_amount - coalesce(b.settled_accounting_amount, 0))::numeric(23,4) AS open_accounting_amount
  FROM payables.vendor_invoice i
  LEFT JOIN payables.invoice_balance b ON b.vendor_invoice_id = i.vendor_invoice_id;

-- Published: every payment of an invoice, the latest line last; live: it may still be paid by this line.
CREATE VIEW payables.invoice_payment AS
SELECT p.vendor_invoice_id, p.amount, p.reserved AS live, l.payment_line_id, l.payment_journal_id, l.line_no, l.state, l.state_reason,
       l.end_to_end_id, l.method, l.payment_date, l.bank_file_id, l.voucher_id, l.reissue_of
  FROM payables.payment_line_invoice p
  JOIN payables.payment_line l USING (payment_line_id);
