-- Legal entities, periods, numbers, rates, vouchers, audit trail. Owner: module ledger.
-- Texts that are compared or ordered use COLLATE "C": by code point, never by a language (rule MO-7).

CREATE SCHEMA IF NOT EXISTS ledger;

CREATE TABLE ledger.legal_entity (
    legal_entity         varchar(20)  COLLATE "C" PRIMARY KEY,
    name                 varchar(240) NOT NULL,
    accounting_currency  char(3)      NOT NULL,
    country              char(2)      NOT NULL,
    time_zone            varchar(60)  NOT NULL DEFAULT 'UTC',
    language             varchar(10)  NOT NULL DEFAULT 'en',
    street               varchar(240),
    building_number      varchar(40),
    postal_code          varchar(40),
    town                 varchar(240),
    dimensions_defined   boolean      NOT NULL DEFAULT false, -- false: names and values are learned from imports (SU-19)
    created_at           timestamptz  NOT NULL DEFAULT now(),
    version              integer      NOT NULL DEFAULT 0
);

CREATE TABLE ledger.user_grant (
    user_name     varchar(60) NOT NULL,
    legal_entity  varchar(20) COLLATE "C" NOT NULL,          -- '*' is every legal entity
    PRIMARY KEY (user_name, legal_entity)
);

CREATE TABLE ledger.account (
    legal_entity  varchar(20) COLLATE "C" NOT NULL REFERENCES ledger.legal_entity,
    account       varchar(20) COLLATE "C" NOT NULL,
    name          varchar(240) NOT NULL,
    PRIMARY KEY (legal_entity, account)
);

-- Which account plays which part: EXCHANGE_GAIN, EXCHANGE_LOSS, TAKE_OVER, DUE_FROM, DUE_TO, BANK, IN_TRANSIT, BANK_CHARGES.
CREATE TABLE ledger.system_account (
    legal_entity  varchar(20) COLLATE "C" NOT NULL,
    purpose       varchar(20) NOT NULL,
    account       varchar(20) COLLATE "C" NOT NULL,
    PRIMARY KEY (legal_entity, purpose),
    FOREIGN KEY (legal_entity, account) REFERENCES ledger.account
);

CREATE TABLE ledger.dimension (
    legal_entity  varchar(20) COLLATE "C" NOT NULL REFERENCES ledger.legal_entity,
    name          varchar(20) COLLATE "C" NOT NULL,
    required      boolean NOT NULL DEFAULT false,
    balancing     boolean NOT NULL DEFAULT false,
    PRIMARY KEY (legal_entity, name)
);
CREATE UNIQUE INDEX one_balancing_dimension ON ledger.dimension (legal_entity) WHERE balancing;

CREATE TABLE ledger.dimension_value (
    legal_entity  varchar(20) COLLATE "C" NOT NULL,
    name          varchar(20) COLLATE "C" NOT NULL,
    value         varchar(20) COLLATE "C" NOT NULL,
    closed_from   date,
    PRIMARY KEY (legal_entity, name, value),
    FOREIGN KEY (legal_entity, name) REFERENCES ledger.dimension
);

-- An account with a dimension set in canonical text, folded into one number for the mass rows.
CREATE TABLE ledger.ledger_dimension (
    ledger_dimension_id  integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    legal_entity         varchar(20)  COLLATE "C" NOT NULL,
    account              varchar(20)  COLLATE "C" NOT NULL,
    dimensions           varchar(800) COLLATE "C" NOT NULL DEFAULT '',
    CONSTRAINT ledger_dimension_once UNIQUE (legal_entity, account, dimensions),
    FOREIGN KEY (legal_entity, account) REFERENCES ledger.account
);

CREATE TABLE ledger.fiscal_period (
    legal_entity      varchar(20) COLLATE "C" NOT NULL REFERENCES ledger.legal_entity,
    starts_on         date        NOT NULL,
    ends_on           date        NOT NULL,
    fiscal_year       integer     NOT NULL,
    receivables_state varchar(10) NOT NULL DEFAULT 'OPEN' CHECK (receivables_state IN ('OPEN', 'ON_HOLD', 'CLOSED')),
    payables_state    varchar(10) NOT NULL DEFAULT 'OPEN' CHECK (payables_state IN ('OPEN', 'ON_HOLD', 'CLOSED')),
    ledger_state      varchar(10) NOT NULL DEFAULT 'OPEN' CHECK (ledger_state IN ('OPEN', 'ON_HOLD', 'CLOSED')),
    version           integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (legal_entity, starts_on),
    CHECK (ends_on >= starts_on)
);

CREATE TABLE ledger.number_sequence (
    legal_entity   varchar(20) COLLATE "C" NOT NULL REFERENCES ledger.legal_entity,
    series         varchar(30) NOT NULL,      -- REIMBURSEMENT, REIMBURSEMENT_VOUCHER, ONE_TIME_VENDOR, PAYMENT_VOUCHER, BANK_STATEMENT_VOUCHER, TAKE_OVER_VOUCHER, SETTLEMENT_VOUCHER
    prefix         varchar(20) COLLATE "C" NOT NULL,
    digits         integer     NOT NULL DEFAULT 6 CHECK (digits BETWEEN 1 AND 12),
    restarts       boolean     NOT NULL DEFAULT false,  -- with each fiscal year of the posting date (NU-1); the year then stands in the number
    version        integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (legal_entity, series)
);
CREATE UNIQUE INDEX series_prefix_is_its_own ON ledger.number_sequence (legal_entity, prefix);

-- The counter row is locked in the transaction that assigns: gapless. fiscal_year 0 where the series never restarts.
CREATE TABLE ledger.number_counter (
    legal_entity  varchar(20) COLLATE "C" NOT NULL,
    series        varchar(30) NOT NULL,
    fiscal_year   integer     NOT NULL,
    next_value    bigint      NOT NULL DEFAULT 1 CHECK (next_value > 0),
    PRIMARY KEY (legal_entity, series, fiscal_year),
    FOREIGN KEY (legal_entity, series) REFERENCES ledger.number_sequence
);

-- Every number that was ever assigned lies in one block; blocks of a series touch and never overlap.
CREATE TABLE ledger.number_block (
    legal_entity  varchar(20) COLLATE "C" NOT NULL,
    series        varchar(30) NOT NULL,
    fiscal_year   integer     NOT NULL,
    first_value   bigint      NOT NULL,
    last_value    bigint      NOT NULL,
    run_id        bigint,                       -- null: used at once, in the transaction that assigned it
    assigned_by   varchar(60) NOT NULL,
    assigned_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT number_assigned_once PRIMARY KEY (legal_entity, series, fiscal_year, first_value),
    FOREIGN KEY (legal_entity, series, fiscal_year) REFERENCES ledger.number_counter,
    CHECK (last_value >= first_value)
);
CREATE INDEX number_block_of_run ON ledger.number_block (run_id) WHERE run_id IS NOT NULL;

CREATE FUNCTION ledger.number_block_is_next() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    expected bigint;
BEGIN
    SELECT coalesce(max(last_value), 0) + 1 INTO expected FROM ledger.number_block
     WHERE legal_entity = NEW.legal_entity AND series = NEW.series AND fiscal_year = NEW.fiscal_year;
    IF NEW.first_value <> expected THEN
        RAISE EXCEPTION 'numbers of % % must go on at %, not at %', NEW.legal_entity, NEW.series, expected, NEW.first_value
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'number_assigned_once',
                  SCHEMA = 'ledger', TABLE = 'number_block';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER number_block_is_next BEFORE INSERT ON ledger.number_block
    FOR EACH ROW EXECUTE FUNCTION ledger.number_block_is_next();

CREATE TABLE ledger.exchange_rate (
    from_currency  char(3)        NOT NULL,
    to_currency    char(3)        NOT NULL,
    valid_from     date           NOT NULL,
    rate           numeric(24,10) NOT NULL CHECK (rate > 0),
    changed_by     varchar(60)    NOT NULL,
    changed_at     timestamptz    NOT NULL DEFAULT now(),
    PRIMARY KEY (from_currency, to_currency, valid_from),
    CHECK (from_currency <> to_currency)
);

CREATE SEQUENCE ledger.voucher_id;

CREATE TABLE ledger.voucher (
    voucher_id      bigint      PRIMARY KEY,
    legal_entity    varchar(20) COLLATE "C" NOT NULL,
    voucher_number  varchar(40) COLLATE "C" NOT NULL,
    kind            varchar(20) NOT NULL CHECK (kind IN ('REIMBURSEMENT', 'NETTING', 'TAKE_OVER', 'SETTLEMENT', 'PAYMENT', 'BANK_STATEMENT', 'REVERSAL')),
    posting_date    date        NOT NULL,
    currency        char(3)     NOT NULL,
    run_id          bigint,
    posted_by       varchar(60) NOT NULL,
    posted_at       timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT voucher_number_once UNIQUE (legal_entity, voucher_number)
);
-- Vouchers of a run lie together on disk: a block range index finds them and costs nothing to keep.
CREATE INDEX voucher_of_run ON ledger.voucher USING brin (run_id) WITH (pages_per_range = 16, autosummarize = on);
-- No statistics on run_id, here and wherever rows carry it: a new run is in none, so the planner would expect a single row of it and
-- compare all its rows with each other. Without, it expects a part of the table, and joins by hash or by key.
ALTER TABLE ledger.voucher ALTER COLUMN run_id SET STATISTICS 0;

CREATE TABLE ledger.posting (
    voucher_id           bigint        NOT NULL,
    line_no              integer       NOT NULL,
    ledger_dimension_id  integer       NOT NULL,
    side                 char(1)       NOT NULL CHECK (side IN ('D', 'C')),
    amount               numeric(23,4) NOT NULL CHECK (amount >= 0),            -- in the voucher's currency
    accounting_amount    numeric(23,4) NOT NULL CHECK (accounting_amount >= 0),
    party                varchar(20)   COLLATE "C",
    PRIMARY KEY (voucher_id, line_no),
    CONSTRAINT posting_has_an_amount CHECK (amount > 0 OR accounting_amount > 0)
);

-- Once per voucher, at commit: two legs or more, and balanced in both currencies (PO-17). Also: Voucher, the Java type.
CREATE FUNCTION ledger.voucher_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    legs integer;
    difference numeric;
    accounting_difference numeric;
BEGIN
    SELECT count(*), sum(CASE side WHEN 'D' THEN amount ELSE -amount END),
           sum(CASE side WHEN 'D' THEN accounting_amount ELSE -accounting_amount END)
      INTO legs, difference, accounting_difference
      FROM ledger.posting WHERE voucher_id = NEW.voucher_id;
    IF legs < 2 OR difference <> 0 OR accounting_difference <> 0 THEN
        RAISE EXCEPTION 'voucher % has % lines and does not balance: % and %',
            NEW.voucher_number, legs, difference, accounting_difference
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'voucher_balances', SCHEMA = 'ledger', TABLE = 'voucher';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER voucher_balances AFTER INSERT ON ledger.voucher
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.voucher_balances();

-- The period of every new voucher is open in all three modules, and stays so until the commit: the row is locked for share.
CREATE FUNCTION ledger.voucher_in_open_period() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wanted record;
    open_period boolean;
BEGIN
    FOR wanted IN SELECT DISTINCT legal_entity, posting_date FROM new_voucher LOOP
        SELECT receivables_state = 'OPEN' AND payables_state = 'OPEN' AND ledger_state = 'OPEN' INTO open_period
          FROM ledger.fiscal_period
         WHERE legal_entity = wanted.legal_entity AND wanted.posting_date BETWEEN starts_on AND ends_on
           FOR SHARE;
        IF open_period IS DISTINCT FROM true THEN
            RAISE EXCEPTION 'the period of % is not open in %', wanted.posting_date, wanted.legal_entity
                USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'voucher_in_open_period', SCHEMA = 'ledger', TABLE = 'voucher';
        END IF;
    END LOOP;
    RETURN NULL;
END $$;
CREATE TRIGGER voucher_in_open_period AFTER INSERT ON ledger.voucher
    REFERENCING NEW TABLE AS new_voucher FOR EACH STATEMENT EXECUTE FUNCTION ledger.voucher_in_open_period();

-- A posting joins only a voucher that this very transaction made, and an account that exists. One check per statement:
-- the same guarantee as two foreign keys, at a quarter of their cost.
CREATE FUNCTION ledger.posting_of_a_new_voucher() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM new_posting p
                LEFT JOIN ledger.voucher v ON v.voucher_id = p.voucher_id
                      AND v.xmin::text::bigint = pg_current_xact_id()::text::bigint % 4294967296
               WHERE v.voucher_id IS NULL) THEN
        RAISE EXCEPTION 'a posted voucher is never changed'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'voucher_is_never_changed', SCHEMA = 'ledger', TABLE = 'posting';
    END IF;
    IF EXISTS (SELECT FROM new_posting p JOIN ledger.voucher v USING (voucher_id)
                LEFT JOIN ledger.ledger_dimension d
                       ON d.ledger_dimension_id = p.ledger_dimension_id AND d.legal_entity = v.legal_entity
               WHERE d.ledger_dimension_id IS NULL) THEN
        RAISE EXCEPTION 'an account of a posting is unknown in its legal entity'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'posting_account_exists', SCHEMA = 'ledger', TABLE = 'posting';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER posting_of_a_new_voucher AFTER INSERT ON ledger.posting
    REFERENCING NEW TABLE AS new_posting FOR EACH STATEMENT EXECUTE FUNCTION ledger.posting_of_a_new_voucher();

CREATE TABLE ledger.audit_event (
    audit_event_id  bigint       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    legal_entity    varchar(20)  COLLATE "C",
    actor           varchar(60)  NOT NULL,
    action          varchar(60)  NOT NULL,
    object_type     varchar(40)  NOT NULL,
    object_key      varchar(120) NOT NULL,
    before          jsonb,
    after           jsonb,
    reason          varchar(240),
    request_id      varchar(60),
    at              timestamptz  NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX audit_event_of_object ON ledger.audit_event (object_type, object_key);

-- What is posted stays: for the owner too, bar dropping the trigger in a migration.
CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of %.% is refused: what is posted is never changed', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_ARGV[0], SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME;
END $$;
CREATE TRIGGER voucher_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.voucher
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change('voucher_is_never_changed');
CREATE TRIGGER posting_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.posting
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change('voucher_is_never_changed');
CREATE TRIGGER audit_event_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change('audit_event_is_never_changed');
CREATE TRIGGER number_block_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.number_block
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change('number_assigned_once');
