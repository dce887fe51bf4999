-- What banks answer: each message once by its bytes, each of its lines with what came of it (payments.md 7, BA-1, BA-2).

-- The groups of a credit transfer file: what the bank answers of a group is of the payments of these days in this currency.
CREATE TABLE payables.bank_file_group (
    bank_file_id            bigint      NOT NULL REFERENCES payables.bank_file DEFERRABLE INITIALLY DEFERRED,
    payment_date            date        NOT NULL,
    currency                char(3)     NOT NULL,
    payment_information_id  varchar(35) COLLATE "C" NOT NULL,
    execution_date          date        NOT NULL,
    PRIMARY KEY (bank_file_id, payment_date, currency)
);
CREATE INDEX group_by_its_identity ON payables.bank_file_group (payment_information_id);
CREATE TRIGGER bank_file_group_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON payables.bank_file_group
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change('bank_file_is_never_changed');

CREATE SEQUENCE payables.bank_message_id;

CREATE TABLE payables.bank_message (
    bank_message_id  bigint       PRIMARY KEY,
    legal_entity     varchar(20)  COLLATE "C" NOT NULL REFERENCES ledger.legal_entity,
    sha256           char(64)     NOT NULL,                   -- of all bytes; of a file that is too large, of those that were taken
    size             bigint       NOT NULL CHECK (size >= 0),
    way              varchar(6)   NOT NULL CHECK (way IN ('PAGE', 'REST', 'FOLDER')),
    file_name        varchar(240),
    imported_by      varchar(60)  NOT NULL,
    imported_at      timestamptz  NOT NULL DEFAULT now(),
    kind             varchar(13)  CHECK (kind IN ('STATUS_REPORT', 'STATEMENT', 'NOTIFICATION')),
    version          varchar(20),
    message_id       varchar(140),
    created          timestamp,                               -- as the bank wrote it; its zone is not kept
    fault            varchar(20),                             -- why it was not read; null: it was
    place            varchar(240),
    applied          integer      NOT NULL DEFAULT 0,
    no_effect        integer      NOT NULL DEFAULT 0,
    exceptions       integer      NOT NULL DEFAULT 0,
    closed           integer      NOT NULL DEFAULT 0,
    CONSTRAINT bank_message_once UNIQUE (legal_entity, sha256),
    CONSTRAINT read_or_refused CHECK ((fault IS NULL) = (kind IS NOT NULL) AND (kind IS NULL) = (message_id IS NULL))
);
CREATE INDEX bank_message_of_entity ON payables.bank_message (legal_entity, bank_message_id);

CREATE TABLE payables.bank_message_part (
    bank_message_id  bigint  NOT NULL REFERENCES payables.bank_message DEFERRABLE INITIALLY DEFERRED,
    part_no          integer NOT NULL CHECK (part_no > 0),
    bytes            bytea   NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 1048576),
    PRIMARY KEY (bank_message_id, part_no)
);
ALTER TABLE payables.bank_message_part ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE TRIGGER bank_message_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON payables.bank_message_part
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change('bank_message_is_never_changed');

-- A status, or a booking: what the bank said, which is never changed, and what came of it.
CREATE TABLE payables.bank_message_line (
    bank_message_id         bigint        NOT NULL REFERENCES payables.bank_message DEFERRABLE INITIALLY DEFERRED,
    line_no                 integer       NOT NULL CHECK (line_no > 0),
    legal_entity            varchar(20)   COLLATE "C" NOT NULL,
    level                   varchar(7)    NOT NULL CHECK (level IN ('FILE', 'BATCH', 'PAYMENT')),
    effect                  varchar(8)    CHECK (effect IN ('ACCEPTED', 'REJECTED', 'BOOKED', 'RETURNED')),   -- null: changes no payment
    code                    varchar(35),                      -- status of a pain.002; of a booking the reason of a return
    reason                  varchar(35),                      -- why the bank refuses or returns
    account                 varchar(34)   COLLATE "C",        -- of ours; null in a pain.002
    original_message_id     varchar(35)   COLLATE "C",
    payment_information_id  varchar(35)   COLLATE "C",
    end_to_end_id           varchar(35)   COLLATE "C",
    bank_reference          varchar(140)  COLLATE "C",
    amount                  numeric(23,4),
    currency                char(3),
    instructed_amount       numeric(23,4),
    instructed_currency     char(3),
    charges                 numeric(23,4),                    -- in the currency of the amount
    payments                integer,                          -- of a batch, as the bank counts
    happened_on             date,
    text                    varchar(500)  NOT NULL DEFAULT '',
    outcome                 varchar(9)    NOT NULL CHECK (outcome IN ('APPLIED', 'NO_EFFECT', 'EXCEPTION', 'CLOSED')),
    outcome_reason          varchar(30),
    payment_line_id         bigint        REFERENCES payables.payment_line,      -- the only payment that it is about
    decided_by              varchar(60),
    decided_at              timestamptz,
    decided_reason          varchar(240),
    PRIMARY KEY (bank_message_id, line_no),
    CONSTRAINT exception_has_its_reason CHECK (outcome = 'APPLIED' OR outcome_reason IS NOT NULL),
    CONSTRAINT closed_by_somebody CHECK (outcome <> 'CLOSED' OR (decided_by IS NOT NULL AND btrim(decided_reason) <> ''))
);
CREATE INDEX bank_exception ON payables.bank_message_line (legal_entity, bank_message_id, line_no) WHERE outcome = 'EXCEPTION';
CREATE INDEX bank_line_of_payment ON payables.bank_message_line (payment_line_id) WHERE payment_line_id IS NOT NULL;
CREATE INDEX bank_line_by_reference ON payables.bank_message_line (legal_entity, account, bank_reference) WHERE outcome = 'APPLIED';

-- What the bank said stays, and what was decided of it: only an exception may still become something else.
CREATE FUNCTION payables.bank_line_is_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'line % of bank message % is % already', OLD.line_no, OLD.bank_message_id, OLD.outcome
        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'bank_line_is_decided_once', SCHEMA = 'payables', TABLE = 'bank_message_line';
END $$;
CREATE TRIGGER bank_line_is_decided_once BEFORE UPDATE ON payables.bank_message_line
    FOR EACH ROW WHEN (OLD.outcome <> 'EXCEPTION') EXECUTE FUNCTION payables.bank_line_is_decided_once();
