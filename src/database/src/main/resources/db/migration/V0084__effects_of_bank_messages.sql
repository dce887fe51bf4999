-- What a line of a bank message did to a payment: each effect once (BA-2), with the voucher that it posted.

CREATE TABLE payables.bank_effect (
    payment_line_id  bigint        NOT NULL REFERENCES payables.payment_line,
    effect           varchar(8)    NOT NULL CHECK (effect IN ('ACCEPTED', 'REJECTED', 'BOOKED', 'RETURNED')),
    bank_message_id  bigint        NOT NULL,
    line_no          integer       NOT NULL,
    voucher_id       bigint        REFERENCES ledger.voucher,     -- of a batch booking: the same for all of its payments
    happened_on      date          NOT NULL,                      -- the bank's day
    reason           varchar(35),
    action           varchar(20),                                 -- what the reason asks for
    charges          numeric(23,4) NOT NULL DEFAULT 0,
    at               timestamptz   NOT NULL DEFAULT now(),
    CONSTRAINT bank_effect_once PRIMARY KEY (payment_line_id, effect),
    FOREIGN KEY (bank_message_id, line_no) REFERENCES payables.bank_message_line
);
CREATE INDEX effect_of_bank_line ON payables.bank_effect (bank_message_id, line_no);
CREATE INDEX effect_of_voucher ON payables.bank_effect (voucher_id) WHERE voucher_id IS NOT NULL;
CREATE TRIGGER bank_effect_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON payables.bank_effect
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change('bank_effect_is_never_changed');

-- The bank's word alone leads to these states (BR-4): the effect is there before the state.
CREATE FUNCTION payables.bank_state_has_its_evidence() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan SET jit = off AS $$
BEGIN
    IF EXISTS (SELECT FROM new_line n JOIN old_line o USING (payment_line_id)
                WHERE n.state <> o.state AND n.state IN ('ACCEPTED', 'REJECTED', 'BOOKED', 'RETURNED')
                  AND NOT EXISTS (SELECT FROM payables.bank_effect e WHERE e.payment_line_id = n.payment_line_id AND e.effect = n.state)) THEN
        RAISE EXCEPTION 'only the bank accepts, rejects, books or returns a payment'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'bank_state_has_its_evidence', SCHEMA = 'payables', TABLE = 'payment_line';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER bank_state_has_its_evidence AFTER UPDATE ON payables.payment_line
    REFERENCING OLD TABLE AS old_line NEW TABLE AS new_line FOR EACH STATEMENT EXECUTE FUNCTION payables.bank_state_has_its_evidence();

-- What a rejected or returned payment asks somebody to do (payments.md 7).
CREATE TABLE payables.payment_task (
    payment_task_id  bigint       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    legal_entity     varchar(20)  COLLATE "C" NOT NULL,
    payment_line_id  bigint       NOT NULL REFERENCES payables.payment_line,
    reason           varchar(35),
    action           varchar(20)  NOT NULL,
    role             varchar(20)  NOT NULL,
    due_on           date         NOT NULL,
    created_at       timestamptz  NOT NULL DEFAULT now(),
    done_by          varchar(60),
    done_at          timestamptz,
    done_note        varchar(240),
    CONSTRAINT one_task_per_payment UNIQUE (payment_line_id),
    CONSTRAINT task_done_by_somebody CHECK ((done_by IS NULL) = (done_at IS NULL) AND (done_by IS NULL) = (done_note IS NULL))
);
CREATE INDEX open_payment_task ON payables.payment_task (legal_entity, due_on, payment_task_id) WHERE done_at IS NULL;
CREATE FUNCTION payables.payment_task_is_done_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'task % is done already', OLD.payment_task_id
        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'payment_task_is_done_once', SCHEMA = 'payables', TABLE = 'payment_task';
END $$;
CREATE TRIGGER payment_task_is_done_once BEFORE UPDATE ON payables.payment_task
    FOR EACH ROW WHEN (OLD.done_at IS NOT NULL) EXECUTE FUNCTION payables.payment_task_is_done_once();

-- What came back, for the payments that are issued for it again (BR-5).
CREATE INDEX payment_line_that_came_back ON payables.payment_line (legal_entity, payment_line_id) WHERE state IN ('REJECTED', 'RETURNED');

-- What a booking that names no payment may mean (BA-1: second by amount and date).
CREATE INDEX payment_line_by_amount ON payables.payment_line (legal_entity, currency, amount) WHERE state IN ('SENT', 'ACCEPTED', 'BOOKED');

-- As in V0052, but what comes back is taken off: a negative row is refused before it could meet the one that it belongs to.
CREATE OR REPLACE FUNCTION payables.settle_invoices() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan SET jit = off AS $$
DECLARE
    wrong bigint;
BEGIN
    INSERT INTO payables.invoice_balance AS b (vendor_invoice_id, settled_amount, settled_accounting_amount)
    SELECT vendor_invoice_id, sum(amount), sum(accounting_amount) FROM new_settlement
     GROUP BY vendor_invoice_id HAVING sum(amount) >= 0 AND sum(accounting_amount) >= 0 ORDER BY vendor_invoice_id
        ON CONFLICT (vendor_invoice_id) DO UPDATE
       SET settled_amount = b.settled_amount + excluded.settled_amount,
           settled_accounting_amount = b.settled_accounting_amount + excluded.settled_accounting_amount;
    WITH back AS (
        SELECT vendor_invoice_id, sum(amount) AS amount, sum(accounting_amount) AS accounting_amount FROM new_settlement
         GROUP BY vendor_invoice_id HAVING sum(amount) < 0 OR sum(accounting_amount) < 0),
    taken_off AS (
        UPDATE payables.invoice_balance b
           SET settled_amount = b.settled_amount + back.amount, settled_accounting_amount = b.settled_accounting_amount + back.accounting_amount
          FROM back WHERE b.vendor_invoice_id = back.vendor_invoice_id
        RETURNING b.vendor_invoice_id)
    SELECT min(back.vendor_invoice_id) INTO wrong FROM back LEFT JOIN taken_off t USING (vendor_invoice_id) WHERE t.vendor_invoice_id IS NULL;
    IF wrong IS NULL THEN
        -- The smallest, not the first found: for a first one the planner would compare all with all.
        SELECT min(i.vendor_invoice_id) INTO wrong
          FROM (SELECT DISTINCT vendor_invoice_id FROM new_settlement) n
          JOIN payables.invoice_balance b USING (vendor_invoice_id)
          JOIN payables.vendor_invoice i USING (vendor_invoice_id)
         WHERE b.settled_amount > i.amount OR b.settled_accounting_amount > i.accounting_amount
            OR (b.settled_amount = i.amount) > (b.settled_accounting_amount = i.accounting_amount);
    END IF;
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION 'vendor invoice % would be settled with more than it is', wrong
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'paid_at_most_the_invoice', SCHEMA = 'payables', TABLE = 'vendor_settlement';
    END IF;
    RETURN NULL;
END $$;
