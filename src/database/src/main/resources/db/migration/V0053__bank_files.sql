-- Files for the bank: built once, of committed rows; their bytes never change (payments.md 6, BF-4, BF-5).

CREATE SEQUENCE payables.bank_file_id;

CREATE TABLE payables.bank_file (
    bank_file_id          bigint        PRIMARY KEY,
    legal_entity          varchar(20)   COLLATE "C" NOT NULL REFERENCES ledger.legal_entity,
    payment_journal_id    bigint        NOT NULL REFERENCES payables.payment_journal,
    method                varchar(20)   COLLATE "C" NOT NULL,
    company_bank_account  varchar(20)   COLLATE "C",
    message_id            varchar(35)   COLLATE "C" NOT NULL,
    media_type            varchar(60)   NOT NULL,
    sha256                char(64)      NOT NULL,
    size                  bigint        NOT NULL CHECK (size > 0),
    payments              integer       NOT NULL CHECK (payments > 0),
    control_sum           numeric(28,4) NOT NULL CHECK (control_sum > 0),      -- over all currencies, as the bank counts
    needs_release         boolean       NOT NULL,
    state                 varchar(12)   NOT NULL DEFAULT 'BUILT' CHECK (state IN ('BUILT', 'RELEASED', 'HANDED_OVER', 'ANSWERED', 'DISCARDED')),
    built_by              varchar(60)   NOT NULL,
    built_at              timestamptz   NOT NULL DEFAULT now(),
    released_by           varchar(60),
    released_at           timestamptz,
    hand_over_started_by  varchar(60),
    hand_over_started_at  timestamptz,
    hand_over_ended_at    timestamptz,
    discarded_by          varchar(60),
    discarded_reason      varchar(240),
    CONSTRAINT message_id_once UNIQUE (message_id),
    CONSTRAINT releaser_is_not_builder CHECK (released_by <> built_by),
    CONSTRAINT released_file_has_its_releaser CHECK (state IN ('BUILT', 'DISCARDED') OR released_by IS NOT NULL OR NOT needs_release),
    CONSTRAINT handed_over_file_has_its_times CHECK (state NOT IN ('HANDED_OVER', 'ANSWERED')
        OR (hand_over_started_at IS NOT NULL AND hand_over_ended_at IS NOT NULL)),
    CONSTRAINT discarded_before_hand_over CHECK (state <> 'DISCARDED' OR (hand_over_started_at IS NULL AND discarded_by IS NOT NULL))
);
CREATE INDEX bank_file_of_entity ON payables.bank_file (legal_entity, bank_file_id);
CREATE INDEX bank_file_of_journal ON payables.bank_file (payment_journal_id);
CREATE UNIQUE INDEX one_live_file_of_payments ON payables.bank_file (payment_journal_id, method, coalesce(company_bank_account, ''))
    WHERE state <> 'DISCARDED';

ALTER TABLE payables.payment_line ADD FOREIGN KEY (bank_file_id) REFERENCES payables.bank_file;

-- The bytes come first, piece by piece as they are written; the file with its hash ends them, in the same transaction.
CREATE TABLE payables.bank_file_part (
    bank_file_id  bigint  NOT NULL REFERENCES payables.bank_file DEFERRABLE INITIALLY DEFERRED,
    part_no       integer NOT NULL CHECK (part_no > 0),
    bytes         bytea   NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 1048576),
    PRIMARY KEY (bank_file_id, part_no)
);
ALTER TABLE payables.bank_file_part ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE TRIGGER bank_file_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON payables.bank_file_part
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change('bank_file_is_never_changed');

CREATE FUNCTION payables.bank_file_part_of_an_open_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM new_part p JOIN payables.bank_file f USING (bank_file_id)) THEN
        RAISE EXCEPTION 'a file that was built is never changed'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'bank_file_is_never_changed', SCHEMA = 'payables', TABLE = 'bank_file_part';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER bank_file_part_of_an_open_file AFTER INSERT ON payables.bank_file_part
    REFERENCING NEW TABLE AS new_part FOR EACH STATEMENT EXECUTE FUNCTION payables.bank_file_part_of_an_open_file();

-- What is stored of the bytes is computed again from them (I11).
CREATE FUNCTION payables.bank_file_is_its_bytes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    hash text;
    bytes bigint;
    parts integer;
    last integer;
BEGIN
    SELECT encode(sha256(string_agg(p.bytes, ''::bytea ORDER BY p.part_no)), 'hex'), sum(octet_length(p.bytes)), count(*), max(p.part_no)
      INTO hash, bytes, parts, last FROM payables.bank_file_part p WHERE p.bank_file_id = NEW.bank_file_id;
    IF hash IS DISTINCT FROM NEW.sha256 OR bytes IS DISTINCT FROM NEW.size OR parts <> last THEN
        RAISE EXCEPTION 'bank file % is not what was written of it', NEW.message_id
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'bank_file_is_its_bytes', SCHEMA = 'payables', TABLE = 'bank_file';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER bank_file_is_its_bytes BEFORE INSERT ON payables.bank_file FOR EACH ROW EXECUTE FUNCTION payables.bank_file_is_its_bytes();

CREATE FUNCTION payables.bank_file_follows() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.state <> OLD.state AND NOT (
            (OLD.state = 'BUILT' AND NEW.state IN ('RELEASED', 'DISCARDED'))
            OR (OLD.state = 'RELEASED' AND NEW.state IN ('HANDED_OVER', 'DISCARDED'))
            OR (OLD.state = 'HANDED_OVER' AND NEW.state = 'ANSWERED')) THEN
        RAISE EXCEPTION 'bank file % is %, it cannot become %', OLD.message_id, OLD.state, NEW.state
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'bank_file_follows', SCHEMA = 'payables', TABLE = 'bank_file';
    END IF;
    -- Who changed the bank account of a payee does not release the next payment to it (PC-3).
    IF NEW.released_by IS NOT NULL AND OLD.released_by IS NULL AND EXISTS (
            SELECT FROM payables.payment_line l JOIN payables.vendor_bank_account b USING (vendor_bank_account_id)
             WHERE l.bank_file_id = NEW.bank_file_id AND b.proposed_by = NEW.released_by
               AND EXISTS (SELECT FROM payables.vendor_bank_account earlier
                            WHERE earlier.legal_entity = b.legal_entity AND earlier.vendor_account = b.vendor_account
                              AND earlier.vendor_bank_account_id < b.vendor_bank_account_id)) THEN
        RAISE EXCEPTION 'who changed a bank account does not release a payment to it'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'releaser_changed_no_bank_account', SCHEMA = 'payables', TABLE = 'bank_file';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER bank_file_follows BEFORE UPDATE ON payables.bank_file FOR EACH ROW EXECUTE FUNCTION payables.bank_file_follows();

-- Published: a legal entity as a bank file names it.
CREATE VIEW ledger.company AS
SELECT legal_entity, name, country, street, building_number, postal_code, town FROM ledger.legal_entity;
