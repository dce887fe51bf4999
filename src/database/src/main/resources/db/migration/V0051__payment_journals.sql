-- Payment journals and their lines (payments.md 3, 4; rules.md 16).

CREATE TABLE payables.payment_journal (
    payment_journal_id  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    legal_entity        varchar(20) COLLATE "C" NOT NULL REFERENCES ledger.legal_entity,
    request_key         uuid        NOT NULL,
    request_hash        char(64)    NOT NULL,                  -- of what was asked for: another content under the same key is refused
    criteria            jsonb       NOT NULL,                  -- of the proposal; what the journal was made of
    payment_date        date        NOT NULL,
    state               varchar(10) NOT NULL DEFAULT 'CREATED' CHECK (state IN ('CREATED', 'SUBMITTED', 'APPROVED')),
    approval            varchar(10) NOT NULL CHECK (approval IN ('ALWAYS', 'NONE')),      -- the policy when it was made (PM-22)
    prepared_by         varchar(60) NOT NULL,
    prepared_at         timestamptz NOT NULL DEFAULT now(),
    submitted_by        varchar(60),
    submitted_at        timestamptz,
    approved_by         varchar(60),
    approved_at         timestamptz,
    content_hash        char(64),                              -- what was submitted, and with it approved
    posted              boolean     NOT NULL DEFAULT false,
    posted_by           varchar(60),
    posted_at           timestamptz,
    posting_date        date,
    CONSTRAINT payment_request_once UNIQUE (request_key),
    CONSTRAINT payment_approver_is_not_preparer CHECK (approved_by <> prepared_by AND approved_by <> submitted_by),
    CONSTRAINT approved_journal_has_its_approver CHECK (state <> 'APPROVED' OR (content_hash IS NOT NULL AND (approved_by IS NOT NULL OR approval = 'NONE'))),
    CONSTRAINT only_approved_journals_are_posted CHECK (NOT posted OR (state = 'APPROVED' AND posted_by IS NOT NULL AND posting_date IS NOT NULL))
);
CREATE INDEX payment_journal_of_entity ON payables.payment_journal (legal_entity, payment_journal_id);

CREATE TABLE payables.payment_line (
    payment_line_id         bigint        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    payment_journal_id      bigint        NOT NULL REFERENCES payables.payment_journal,
    legal_entity            varchar(20)   COLLATE "C" NOT NULL,
    line_no                 integer       NOT NULL CHECK (line_no > 0),
    vendor_account          varchar(20)   COLLATE "C" NOT NULL,
    amount                  numeric(23,4) NOT NULL CHECK (amount > 0),
    currency                char(3)       NOT NULL,
    method                  varchar(20)   COLLATE "C" NOT NULL,
    vendor_bank_account_id  bigint        REFERENCES payables.vendor_bank_account,
    company_bank_account    varchar(20)   COLLATE "C",
    payment_date            date          NOT NULL,
    end_to_end_id           varchar(35)   COLLATE "C" NOT NULL,
    text                    varchar(240)  NOT NULL,
    reissue_of              bigint        REFERENCES payables.payment_line,
    state                   varchar(10)   NOT NULL DEFAULT 'CREATED'
                            CHECK (state IN ('CREATED', 'APPROVED', 'GENERATED', 'SENT', 'ACCEPTED', 'BOOKED', 'REJECTED', 'RETURNED', 'CANCELED')),
    state_reason            varchar(240),                     -- of the last change: what a person typed, or the bank's code
    changed_by              varchar(60)   NOT NULL,
    bank_file_id            bigint,
    voucher_id              bigint        REFERENCES ledger.voucher,
    CONSTRAINT payment_line_no_once UNIQUE (payment_journal_id, line_no),
    CONSTRAINT end_to_end_id_once UNIQUE (end_to_end_id),
    FOREIGN KEY (legal_entity, vendor_account) REFERENCES payables.vendor,
    FOREIGN KEY (legal_entity, company_bank_account) REFERENCES payables.company_bank_account
);
CREATE INDEX payment_line_of_vendor ON payables.payment_line (legal_entity, vendor_account, payment_line_id);
CREATE INDEX payment_line_of_file ON payables.payment_line (bank_file_id) WHERE bank_file_id IS NOT NULL;
CREATE INDEX payment_line_of_voucher ON payables.payment_line (voucher_id) WHERE voucher_id IS NOT NULL;
CREATE INDEX live_payment_line ON payables.payment_line (legal_entity, state, payment_date) WHERE state NOT IN ('BOOKED', 'REJECTED', 'RETURNED', 'CANCELED');

-- The part of an invoice that a line pays. An invoice is in one live line at most (PM-14): from the creation of the line until its end.
CREATE TABLE payables.payment_line_invoice (
    payment_line_id    bigint        NOT NULL REFERENCES payables.payment_line,
    vendor_invoice_id  bigint        NOT NULL REFERENCES payables.vendor_invoice,
    amount             numeric(23,4) NOT NULL CHECK (amount > 0),
    reserved           boolean       NOT NULL DEFAULT true,
    PRIMARY KEY (payment_line_id, vendor_invoice_id)
);
CREATE UNIQUE INDEX invoice_in_one_live_payment ON payables.payment_line_invoice (vendor_invoice_id) WHERE reserved;
CREATE INDEX payment_of_invoice ON payables.payment_line_invoice (vendor_invoice_id, payment_line_id);

-- What a proposal left out, and why: never dropped silently (PM-13).
CREATE TABLE payables.payment_left_out (
    payment_journal_id  bigint      NOT NULL REFERENCES payables.payment_journal,
    vendor_invoice_id   bigint      NOT NULL REFERENCES payables.vendor_invoice,
    reason              varchar(30) NOT NULL,
    in_journal          bigint,                                -- ALREADY_IN_JOURNAL: which
    PRIMARY KEY (payment_journal_id, vendor_invoice_id)
);

-- Every state that a line ever had; written by the database alone.
CREATE TABLE payables.payment_event (
    payment_event_id  bigint       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    payment_line_id   bigint       NOT NULL,
    from_state        varchar(10),
    to_state          varchar(10)  NOT NULL,
    reason            varchar(240),
    actor             varchar(60)  NOT NULL,
    at                timestamptz  NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX payment_event_of_line ON payables.payment_event (payment_line_id, payment_event_id);
CREATE TRIGGER payment_event_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON payables.payment_event
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change('payment_event_is_never_changed');

CREATE FUNCTION payables.payment_may_become(before varchar, after varchar) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE before
        WHEN 'CREATED' THEN after IN ('APPROVED', 'CANCELED')
        WHEN 'APPROVED' THEN after IN ('GENERATED', 'CANCELED')
        WHEN 'GENERATED' THEN after IN ('SENT', 'CANCELED')
        WHEN 'SENT' THEN after IN ('ACCEPTED', 'REJECTED', 'BOOKED', 'RETURNED')
        WHEN 'ACCEPTED' THEN after IN ('REJECTED', 'BOOKED', 'RETURNED')
        WHEN 'BOOKED' THEN after = 'RETURNED'
        ELSE false END
$$;

-- Lines join a journal that nobody has submitted yet, as CREATED.
CREATE FUNCTION payables.payment_line_is_new() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM new_line l JOIN payables.payment_journal j USING (payment_journal_id)
                WHERE l.state <> 'CREATED' OR j.state <> 'CREATED' OR j.legal_entity <> l.legal_entity) THEN
        RAISE EXCEPTION 'a payment line is created in an open journal of its legal entity'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'payment_line_in_open_journal', SCHEMA = 'payables', TABLE = 'payment_line';
    END IF;
    INSERT INTO payables.payment_event (payment_line_id, to_state, actor) SELECT payment_line_id, state, changed_by FROM new_line;
    RETURN NULL;
END $$;
CREATE TRIGGER payment_line_is_new AFTER INSERT ON payables.payment_line
    REFERENCING NEW TABLE AS new_line FOR EACH STATEMENT EXECUTE FUNCTION payables.payment_line_is_new();

-- A state goes only where rules.md 16 lets it go; what a payment was posted or sent with stays.
CREATE FUNCTION payables.payment_state_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state <> OLD.state AND NOT payables.payment_may_become(OLD.state, NEW.state) THEN
        RAISE EXCEPTION 'payment % is %, it cannot become %', OLD.payment_line_id, OLD.state, NEW.state
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'payment_state_follows', SCHEMA = 'payables', TABLE = 'payment_line';
    END IF;
    IF (OLD.voucher_id IS NOT NULL AND NEW.voucher_id IS DISTINCT FROM OLD.voucher_id)
       OR (OLD.bank_file_id IS NOT NULL AND NEW.bank_file_id IS DISTINCT FROM OLD.bank_file_id)
       OR (NEW.state = 'CANCELED' AND NEW.voucher_id IS NOT NULL) THEN
        RAISE EXCEPTION 'what payment % was posted or sent with stays, and a posted payment is not canceled', OLD.payment_line_id
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'payment_keeps_its_traces', SCHEMA = 'payables', TABLE = 'payment_line';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER payment_state_follows BEFORE UPDATE ON payables.payment_line
    FOR EACH ROW EXECUTE FUNCTION payables.payment_state_follows();

-- Each new state leaves its event; a payment that ends frees its invoices. With the rights of the owner: the application writes neither.
CREATE FUNCTION payables.payment_state_changed() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan SET jit = off AS $$
BEGIN
    INSERT INTO payables.payment_event (payment_line_id, from_state, to_state, reason, actor)
    SELECT n.payment_line_id, o.state, n.state, n.state_reason, n.changed_by
      FROM old_line o JOIN new_line n USING (payment_line_id) WHERE o.state <> n.state;
    IF EXISTS (SELECT FROM new_line WHERE state IN ('BOOKED', 'REJECTED', 'RETURNED', 'CANCELED')) THEN
        UPDATE payables.payment_line_invoice i SET reserved = false
          FROM new_line n
         WHERE i.payment_line_id = n.payment_line_id AND i.reserved AND n.state IN ('BOOKED', 'REJECTED', 'RETURNED', 'CANCELED');
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER payment_state_changed AFTER UPDATE ON payables.payment_line
    REFERENCING OLD TABLE AS old_line NEW TABLE AS new_line FOR EACH STATEMENT EXECUTE FUNCTION payables.payment_state_changed();

-- A line pays invoices of its vendor, currency and legal entity, and as much as their parts.
CREATE FUNCTION payables.payment_is_its_invoices() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan SET jit = off AS $$
BEGIN
    IF EXISTS (SELECT FROM (SELECT DISTINCT payment_line_id FROM new_part) n
                JOIN payables.payment_line l USING (payment_line_id)
               CROSS JOIN LATERAL (
                    SELECT sum(p.amount) AS amount, bool_and(p.reserved AND i.legal_entity = l.legal_entity
                               AND i.vendor_account = l.vendor_account AND i.currency = l.currency AND p.amount <= i.amount) AS fits
                      FROM payables.payment_line_invoice p JOIN payables.vendor_invoice i USING (vendor_invoice_id)
                     WHERE p.payment_line_id = l.payment_line_id) part
               WHERE l.state <> 'CREATED' OR part.amount <> l.amount OR NOT part.fits) THEN
        RAISE EXCEPTION 'a payment is the sum of its parts of invoices of its vendor'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'payment_is_its_invoices', SCHEMA = 'payables', TABLE = 'payment_line_invoice';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER payment_is_its_invoices AFTER INSERT ON payables.payment_line_invoice
    REFERENCING NEW TABLE AS new_part FOR EACH STATEMENT EXECUTE FUNCTION payables.payment_is_its_invoices();

-- A journal goes on, or back to its preparer; who prepared or approves it proposed none of the changed bank accounts in it (PC-10).
CREATE FUNCTION payables.payment_journal_follows() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.state <> OLD.state AND NOT (
            (OLD.state = 'CREATED' AND NEW.state = 'SUBMITTED')
            OR (OLD.state = 'SUBMITTED' AND NEW.state IN ('CREATED', 'APPROVED')))
       OR (OLD.posted AND NOT NEW.posted) OR (OLD.state = 'APPROVED' AND NEW.content_hash <> OLD.content_hash) THEN
        RAISE EXCEPTION 'payment journal % is %, it cannot become %', OLD.payment_journal_id, OLD.state, NEW.state
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'payment_journal_follows', SCHEMA = 'payables', TABLE = 'payment_journal';
    END IF;
    IF NEW.state = 'APPROVED' AND OLD.state <> 'APPROVED' AND EXISTS (
            SELECT FROM payables.payment_line l
              JOIN payables.vendor_bank_account b USING (vendor_bank_account_id)
             WHERE l.payment_journal_id = NEW.payment_journal_id AND l.state <> 'CANCELED'
               AND b.proposed_by IN (NEW.approved_by, NEW.prepared_by, NEW.submitted_by)
               AND EXISTS (SELECT FROM payables.vendor_bank_account earlier
                            WHERE earlier.legal_entity = b.legal_entity AND earlier.vendor_account = b.vendor_account
                              AND earlier.vendor_bank_account_id < b.vendor_bank_account_id)) THEN
        RAISE EXCEPTION 'who changed a bank account neither prepares nor approves a payment to it'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'payment_approver_changed_no_bank_account',
                  SCHEMA = 'payables', TABLE = 'payment_journal';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER payment_journal_follows BEFORE UPDATE ON payables.payment_journal
    FOR EACH ROW EXECUTE FUNCTION payables.payment_journal_follows();
