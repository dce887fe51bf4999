-- Holds that people put on vendor invoices and release again (rules.md 15): by whom, why, until when, and who may let go of them.

-- The day it is for a legal entity.
CREATE FUNCTION payables.today(entity varchar) RETURNS date LANGUAGE sql STABLE AS $$
    SELECT (now() AT TIME ZONE time_zone)::date FROM ledger.legal_entity WHERE legal_entity = entity
$$;

ALTER TABLE payables.invoice_hold
    ADD COLUMN text         varchar(240),                -- what a person typed; null: put by the program
    ADD COLUMN agreed_by    varchar(60),                 -- the first of two who release it; null: nobody yet, or one is enough
    ADD COLUMN agreed_at    timestamptz,
    ADD COLUMN agreed_text  varchar(240),
    ADD COLUMN release_text varchar(240),                -- why a person released it; null: its cause ended
    ADD CONSTRAINT hold_ends_after_its_start CHECK (text IS NULL OR ends_on > starts_on),
    ADD CONSTRAINT hold_releaser_is_not_author CHECK (released_by <> author
        OR reason NOT IN ('DECEASED', 'LEGAL_FREEZE', 'SANCTIONS_HIT', 'VOP_NO_MATCH')),
    ADD CONSTRAINT two_release_a_sanctions_hit CHECK (reason <> 'SANCTIONS_HIT' OR released_by IS NULL
        OR (agreed_by IS NOT NULL AND agreed_by <> released_by AND agreed_by <> author)),
    ADD CONSTRAINT frozen_without_end CHECK (ends_on IS NULL OR reason NOT IN ('DECEASED', 'SANCTIONS_HIT', 'VOP_NO_MATCH'));
CREATE INDEX hold_of_reason ON payables.invoice_hold (reason, vendor_invoice_id) WHERE released_at IS NULL;

-- What ever happened to the holds of an invoice; written by the database alone. The two holds that a posted run puts on its invoices by the
-- million tell it by themselves: they are put once and released once.
CREATE TABLE payables.invoice_hold_event (
    invoice_hold_event_id  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    vendor_invoice_id      bigint      NOT NULL,
    reason                 varchar(30) NOT NULL,
    event                  varchar(8)  NOT NULL CHECK (event IN ('PUT', 'AGREED', 'RELEASED')),
    actor                  varchar(60) NOT NULL,
    text                   varchar(240),
    ends_on                date,
    at                     timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX hold_event_of_invoice ON payables.invoice_hold_event (vendor_invoice_id, invoice_hold_event_id);
CREATE TRIGGER invoice_hold_event_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON payables.invoice_hold_event
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change('invoice_hold_event_is_never_changed');

-- A hold in force stays as it was put, but for its release; one that was released stays so until it is put anew.
CREATE FUNCTION payables.invoice_hold_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.vendor_invoice_id, NEW.reason) IS DISTINCT FROM (OLD.vendor_invoice_id, OLD.reason)
       OR (OLD.released_at IS NULL OR NEW.released_at IS NOT NULL)
          AND (NEW.starts_on, NEW.ends_on, NEW.author, NEW.created_at, NEW.text)
              IS DISTINCT FROM (OLD.starts_on, OLD.ends_on, OLD.author, OLD.created_at, OLD.text)
       OR OLD.agreed_by IS NOT NULL AND (OLD.released_at IS NULL OR NEW.released_at IS NOT NULL)
          AND (NEW.agreed_by, NEW.agreed_at, NEW.agreed_text) IS DISTINCT FROM (OLD.agreed_by, OLD.agreed_at, OLD.agreed_text)
       OR OLD.released_at IS NOT NULL AND NEW.released_at IS NOT NULL
          AND (NEW.released_by, NEW.released_at, NEW.release_text) IS DISTINCT FROM (OLD.released_by, OLD.released_at, OLD.release_text)
       OR OLD.released_at IS NOT NULL AND NEW.released_at IS NULL AND num_nonnulls(NEW.released_by, NEW.release_text, NEW.agreed_by) > 0
       OR (NEW.released_by IS NULL) <> (NEW.released_at IS NULL) THEN
        RAISE EXCEPTION 'hold % of invoice % stays as it was put until it is released', OLD.reason, OLD.vendor_invoice_id
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'invoice_hold_follows', SCHEMA = 'payables', TABLE = 'invoice_hold';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER invoice_hold_follows BEFORE UPDATE ON payables.invoice_hold FOR EACH ROW EXECUTE FUNCTION payables.invoice_hold_follows();

CREATE FUNCTION payables.note_invoice_hold() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' OR OLD.released_at IS NOT NULL AND NEW.released_at IS NULL THEN
        INSERT INTO payables.invoice_hold_event (vendor_invoice_id, reason, event, actor, text, ends_on)
        VALUES (NEW.vendor_invoice_id, NEW.reason, 'PUT', NEW.author, NEW.text, NEW.ends_on);
        RETURN NULL;
    END IF;
    IF NEW.agreed_by IS NOT NULL AND OLD.agreed_by IS NULL THEN
        INSERT INTO payables.invoice_hold_event (vendor_invoice_id, reason, event, actor, text)
        VALUES (NEW.vendor_invoice_id, NEW.reason, 'AGREED', NEW.agreed_by, NEW.agreed_text);
    END IF;
    IF NEW.released_at IS NOT NULL AND OLD.released_at IS NULL THEN
        INSERT INTO payables.invoice_hold_event (vendor_invoice_id, reason, event, actor, text)
        VALUES (NEW.vendor_invoice_id, NEW.reason, 'RELEASED', NEW.released_by, NEW.release_text);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER note_invoice_hold AFTER INSERT OR UPDATE ON payables.invoice_hold FOR EACH ROW
    WHEN (NEW.reason <> 'NO_BANK_DETAILS' AND NEW.reason <> 'VENDOR_PAYMENT_HOLD') EXECUTE FUNCTION payables.note_invoice_hold();

-- Published: the holds in force today. A payment hold of the vendor is in force as long as the vendor has it (rules.md 15).
CREATE VIEW payables.hold_in_force AS
SELECT h.vendor_invoice_id, h.reason
  FROM payables.invoice_hold h
  JOIN payables.vendor_invoice i USING (vendor_invoice_id)
  JOIN payables.vendor v USING (legal_entity, vendor_account)
 WHERE h.released_at IS NULL AND (h.ends_on IS NULL OR h.ends_on > payables.today(i.legal_entity))
   AND (h.reason <> 'VENDOR_PAYMENT_HOLD' OR v.hold IN ('PAYMENT', 'ALL')
                                             AND (v.hold_release_date IS NULL OR v.hold_release_date > payables.today(i.legal_entity)));

-- As in V0007, but for holds whose end has come.
CREATE OR REPLACE VIEW payables.reimbursement_invoice AS
SELECT i.run_id, i.reimbursement_ordinal, i.legal_entity, i.vendor_account, v.name AS vendor_name, v.one_time, i.vendor_invoice_id,
       i.invoice_number, i.posting_date, i.due_date, i.currency, i.amount, i.accounting_amount, i.ledger_dimension_id,
       i.method_of_payment, i.text, i.approved_by, i.voucher_id,
       ARRAY(SELECT h.reason FROM payables.hold_in_force h WHERE h.vendor_invoice_id = i.vendor_invoice_id ORDER BY h.reason) AS holds
  FROM payables.vendor_invoice i
  JOIN payables.vendor v ON v.legal_entity = i.legal_entity AND v.vendor_account = i.vendor_account;

-- A payment goes on with no hold on what it pays, whoever lets it: neither approved nor generated, nor its file released or handed over (F28).
-- What was handed over is a fact, and said whatever holds came.
CREATE FUNCTION payables.payment_is_not_held() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan SET jit = off AS $$
DECLARE
    held bigint;
BEGIN
    -- The smallest, not the first found: for a first one the planner would compare all with all.
    SELECT min(n.payment_line_id) INTO held
      FROM new_line n JOIN old_line o USING (payment_line_id)
      JOIN payables.payment_line_invoice p ON p.payment_line_id = n.payment_line_id AND p.reserved
      JOIN payables.hold_in_force h ON h.vendor_invoice_id = p.vendor_invoice_id
     WHERE n.state <> o.state AND n.state IN ('APPROVED', 'GENERATED') AND h.reason NOT IN ('VENDOR_PAYMENT_HOLD', 'NO_BANK_DETAILS');
    IF held IS NOT NULL THEN
        RAISE EXCEPTION 'payment % pays an invoice on hold', held
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'payment_is_not_held', SCHEMA = 'payables', TABLE = 'payment_line';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER payment_is_not_held AFTER UPDATE ON payables.payment_line
    REFERENCING OLD TABLE AS old_line NEW TABLE AS new_line FOR EACH STATEMENT EXECUTE FUNCTION payables.payment_is_not_held();

CREATE FUNCTION payables.bank_file_is_not_held() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan SET jit = off AS $$
DECLARE
    held bigint;
BEGIN
    SELECT min(l.payment_line_id) INTO held
      FROM payables.payment_line l
      JOIN payables.payment_line_invoice p ON p.payment_line_id = l.payment_line_id AND p.reserved
      JOIN payables.hold_in_force h ON h.vendor_invoice_id = p.vendor_invoice_id
     WHERE l.bank_file_id = NEW.bank_file_id AND l.state = 'GENERATED' AND h.reason NOT IN ('VENDOR_PAYMENT_HOLD', 'NO_BANK_DETAILS');
    IF held IS NOT NULL THEN
        RAISE EXCEPTION 'payment % of the file pays an invoice on hold', held
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'payment_is_not_held', SCHEMA = 'payables', TABLE = 'bank_file';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER bank_file_is_not_held BEFORE UPDATE ON payables.bank_file FOR EACH ROW
    WHEN (NEW.state = 'RELEASED' AND OLD.state <> 'RELEASED' OR NEW.hand_over_started_at IS NOT NULL AND OLD.hand_over_started_at IS NULL)
    EXECUTE FUNCTION payables.bank_file_is_not_held();
