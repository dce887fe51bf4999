-- Changed bank accounts of vendors: who asked how, who decided with which evidence, and from when they are paid to (PC-3, PC-4).

ALTER TABLE payables.parameters ADD COLUMN bank_change_cool_off_days integer NOT NULL DEFAULT 5
    CONSTRAINT cool_off_is_in_days CHECK (bank_change_cool_off_days BETWEEN 0 AND 60);

ALTER TABLE payables.vendor_bank_account
    ADD COLUMN source       varchar(10) CHECK (source IN ('LETTER', 'E_MAIL', 'PORTAL', 'PHONE', 'IMPORT')),  -- null: nobody was asked then
    ADD COLUMN replaces     bigint      REFERENCES payables.vendor_bank_account,       -- what was in use when it was approved
    ADD COLUMN decided_by   varchar(60),                                               -- null: waits, or came with the first import
    ADD COLUMN decided_at   timestamptz,
    ADD COLUMN usable_from  date,                                                      -- null: from any day
    ADD CONSTRAINT decided_by_somebody CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
    ADD CONSTRAINT bank_approver_is_not_proposer CHECK (decided_by <> proposed_by);

-- The evidence of a decision, append-only: an approval rests on a call to a number that was known before.
CREATE TABLE payables.bank_detail_decision (
    vendor_bank_account_id  bigint       PRIMARY KEY REFERENCES payables.vendor_bank_account,
    decision                varchar(7)   NOT NULL CHECK (decision IN ('APPROVE', 'REJECT')),
    decided_by              varchar(60)  NOT NULL,
    decided_at              timestamptz  NOT NULL,
    reason                  varchar(240),
    called_person           varchar(240),
    called_number           varchar(40),
    number_source           varchar(240),
    known_since             date,
    called_on               date,
    called_by               varchar(60),
    call_result             varchar(11)  CHECK (call_result IN ('CONFIRMED', 'DENIED', 'NOT_REACHED')),
    call_text               varchar(1000),
    CONSTRAINT rejection_has_a_reason CHECK (decision = 'APPROVE' OR reason IS NOT NULL),
    CONSTRAINT approval_has_a_call_back CHECK (decision = 'REJECT'
        OR called_person IS NOT NULL AND called_number IS NOT NULL AND number_source IS NOT NULL AND called_by IS NOT NULL
           AND known_since IS NOT NULL AND called_on IS NOT NULL AND known_since < called_on
           AND call_result IS NOT DISTINCT FROM 'CONFIRMED')
);
CREATE TRIGGER bank_detail_decision_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON payables.bank_detail_decision
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change('bank_detail_decision_is_never_changed');

-- An account is what was proposed, for ever; it waits, is decided on with evidence, and one in use ends. There is no way back.
CREATE FUNCTION payables.bank_account_moves_on() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE TRIGGER bank_account_moves_on BEFORE UPDATE ON payables.vendor_bank_account FOR EACH ROW
    EXECUTE FUNCTION payables.bank_account_moves_on();

-- Once something was invoiced, no account begins as approved: nobody slips one past the second person (interfaces.md 1).
CREATE FUNCTION payables.bank_account_begins_as_proposed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM (SELECT DISTINCT legal_entity FROM written WHERE state <> 'PROPOSED') AS begun
                WHERE EXISTS (SELECT FROM payables.vendor_invoice i WHERE i.legal_entity = begun.legal_entity)) THEN
        RAISE EXCEPTION 'a bank account waits for the approval of another person'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'bank_account_begins_as_proposed', SCHEMA = 'payables',
                  TABLE = 'vendor_bank_account';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER bank_account_begins_as_proposed AFTER INSERT ON payables.vendor_bank_account REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION payables.bank_account_begins_as_proposed();

-- Published: the account that a vendor is paid to, and from which day (PC-4).
CREATE VIEW payables.usable_bank_account AS
SELECT legal_entity, vendor_account, vendor_bank_account_id, state, replaces, decided_by, decided_at,
       coalesce(usable_from, DATE '1970-01-01') AS usable_from
  FROM payables.vendor_bank_account WHERE state = 'APPROVED';
