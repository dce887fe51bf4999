-- A reimbursement undone (rules.md 13): its voucher mirrored, its credits open again, its vendor invoice closed. The originals stay.

-- The mirror of a reimbursement on the customer has the reimbursement's number, and like it no lines: both are closed as they are made.
ALTER TABLE receivables.customer_transaction DROP CONSTRAINT customer_transaction_document_type_check,
    ADD CONSTRAINT customer_transaction_document_type_check
        CHECK (document_type IN ('INVOICE', 'CREDIT_NOTE', 'PAYMENT', 'JOURNAL', 'REIMBURSEMENT', 'REVERSAL'));
DROP INDEX receivables.document_once;
CREATE UNIQUE INDEX document_once ON receivables.customer_transaction (customer_id, document_number)
    WHERE document_type NOT IN ('REIMBURSEMENT', 'REVERSAL');

-- A part that was reimbursed and is open again: the same row with the other sign, part 1; so none is reversed twice.
ALTER TABLE receivables.settlement DROP CONSTRAINT settlement_kind_check,
    ADD CONSTRAINT settlement_kind_check CHECK (kind IN ('REIMBURSEMENT', 'NETTING', 'BY_HAND', 'REVERSAL'));
CREATE INDEX reversal_of_part ON receivables.settlement (customer_transaction_id, line_no) WHERE kind = 'REVERSAL';

CREATE FUNCTION receivables.reversal_mirrors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM receivables.settlement s
                    WHERE s.customer_transaction_id = NEW.customer_transaction_id AND s.line_no = NEW.line_no
                      AND s.counter_transaction_id = NEW.counter_transaction_id AND s.part = 0 AND NEW.part = 1
                      AND s.kind = 'REIMBURSEMENT' AND s.round = NEW.round
                      AND s.amount = -NEW.amount AND s.accounting_amount = -NEW.accounting_amount) THEN
        RAISE EXCEPTION 'a reversal undoes what was settled with a reimbursement, the whole of it'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'reversal_mirrors', SCHEMA = 'receivables', TABLE = 'settlement';
    END IF;
    RETURN NULL;
END $$;
-- The condition is looked at row by row, the function only for reversals: a run pays nothing for it.
CREATE TRIGGER reversal_mirrors AFTER INSERT ON receivables.settlement
    FOR EACH ROW WHEN (NEW.kind = 'REVERSAL') EXECUTE FUNCTION receivables.reversal_mirrors();

CREATE TABLE reimbursement.reversal (
    run_id        bigint       NOT NULL,
    ordinal       integer      NOT NULL,
    legal_entity  varchar(20)  COLLATE "C" NOT NULL,
    voucher_id    bigint       NOT NULL REFERENCES ledger.voucher,
    posting_date  date         NOT NULL,
    reason        varchar(240) NOT NULL CHECK (btrim(reason) <> ''),
    reversed_by   varchar(60)  NOT NULL,
    reversed_at   timestamptz  NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT reversed_once PRIMARY KEY (run_id, ordinal),
    CONSTRAINT one_reversal_per_voucher UNIQUE (voucher_id),
    FOREIGN KEY (run_id, ordinal) REFERENCES reimbursement.reimbursement
);
CREATE TRIGGER reversal_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON reimbursement.reversal
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change('reversal_is_never_changed');
