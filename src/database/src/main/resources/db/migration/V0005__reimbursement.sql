-- Runs, candidates, planned reimbursements, progress, proof. Owner: module reimbursement.

CREATE SCHEMA IF NOT EXISTS reimbursement;

CREATE TABLE reimbursement.run (
    run_id                  bigint        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    legal_entity            varchar(20)   COLLATE "C" NOT NULL REFERENCES ledger.legal_entity,
    request_key             varchar(60)   NOT NULL,
    request_hash            varchar(64)   NOT NULL,          -- SHA-256 of the content: the same key with other content is refused
    action                  varchar(10)   NOT NULL CHECK (action IN ('PREVIEW', 'POST')),
    state                   varchar(20)   NOT NULL CHECK (state IN ('REQUESTED', 'SELECTING', 'FROZEN', 'SUBMITTED', 'APPROVED',
                                'REJECTED', 'POSTING', 'STOPPED', 'DONE', 'DONE_WITH_DECLINES', 'UNPROVEN', 'CANCELED')),
    stop_reason             varchar(20)   CHECK (stop_reason IN ('OPERATOR', 'CRASH', 'OUTAGE', 'TOO_MANY_FAILURES')),
    stop_detail             varchar(500),
    void_reason             varchar(20)   CHECK (void_reason IN ('RUN_CANCELED', 'RUN_EXPIRED', 'RUN_REJECTED')),
    posting_date            date          NOT NULL,
    cut_off_date            date          NOT NULL,
    summarize_customer      boolean       NOT NULL,
    open_debit_mode         varchar(10)   NOT NULL CHECK (open_debit_mode IN ('EXCLUDE', 'GROSS', 'NET')),
    separate_classification boolean       NOT NULL,
    filter                  jsonb         NOT NULL,
    documents               text[],                          -- DI-12: only these of one customer's credits; null: all
    -- Parameters as they were when the run was requested: a run can be computed again from its header.
    accounting_currency     char(3)       NOT NULL,
    minimum_reimbursement   numeric(23,4),
    maximum_reimbursement   numeric(23,4),
    rate_basis              varchar(12)   NOT NULL,
    failure_limit           integer       NOT NULL,
    language                varchar(10)   NOT NULL,
    prepared_by             varchar(60)   NOT NULL,
    released_by             varchar(60),                     -- who pressed OK
    requested_at            timestamptz   NOT NULL DEFAULT clock_timestamp(),
    frozen_at               timestamptz,
    expires_at              timestamptz,                     -- of a preview
    posting_started_at      timestamptz,
    ended_at                timestamptz,
    epoch                   integer       NOT NULL DEFAULT 0,   -- raised by each execution that takes the run on: a worker of an older one is refused
    execution_id            bigint,                             -- of the batch container, for people only
    -- Numbers: the first of each block; ordinals count from 0 inside it.
    fiscal_year             integer,
    reimbursement_first     bigint,
    voucher_first           bigint,
    one_time_vendor_first   bigint,
    reimbursement_count     integer       NOT NULL DEFAULT 0,
    voucher_count           integer       NOT NULL DEFAULT 0,
    one_time_vendor_count   integer       NOT NULL DEFAULT 0,
    -- Control totals of the freeze.
    considered              integer       NOT NULL DEFAULT 0,
    selected                integer       NOT NULL DEFAULT 0,
    proposal_hash           varchar(64),
    proven                  boolean,
    format                  integer       NOT NULL DEFAULT 1,   -- of the stored plan, so that a newer program knows what it can resume
    CONSTRAINT request_key_once UNIQUE (request_key),
    CHECK (cut_off_date <= posting_date),
    CHECK ((state IN ('CANCELED', 'REJECTED')) = (void_reason IS NOT NULL))
);
CREATE UNIQUE INDEX one_run_selecting ON reimbursement.run (legal_entity) WHERE state = 'SELECTING';
CREATE UNIQUE INDEX one_run_posting ON reimbursement.run (legal_entity) WHERE state = 'POSTING';
CREATE INDEX run_of_legal_entity ON reimbursement.run (legal_entity, run_id);

-- Read and written without touching the run row, which the chunks hold for share.
CREATE TABLE reimbursement.run_control (
    run_id             bigint      PRIMARY KEY REFERENCES reimbursement.run,
    lease_owner        varchar(120),
    lease_until        timestamptz,
    stop_requested_by  varchar(60),
    stop_requested_at  timestamptz
);

CREATE TABLE reimbursement.run_rate (
    run_id      bigint         NOT NULL REFERENCES reimbursement.run,
    currency    char(3)        NOT NULL,
    rate        numeric(24,10) NOT NULL,
    multiplies  boolean        NOT NULL,      -- true: accounting amount = amount × rate; false: amount ÷ rate
    valid_from  date           NOT NULL,
    PRIMARY KEY (run_id, currency)
);

-- Control totals of the freeze.
CREATE TABLE reimbursement.run_total (
    run_id             bigint        NOT NULL REFERENCES reimbursement.run,
    currency           char(3)       NOT NULL,
    reimbursements     integer       NOT NULL,
    amount             numeric(28,4) NOT NULL,
    accounting_amount  numeric(28,4) NOT NULL,
    PRIMARY KEY (run_id, currency)
);

-- One customer considered. Written whole at the freeze; only state and what follows from it changes, once.
CREATE TABLE reimbursement.candidate (
    run_id              bigint        NOT NULL REFERENCES reimbursement.run,
    candidate_no        integer       NOT NULL,                  -- 1, 2, … in account order
    customer_id         bigint        NOT NULL,
    customer_account    varchar(20)   COLLATE "C" NOT NULL,
    state               varchar(10)   NOT NULL CHECK (state IN ('SELECTED', 'REIMBURSED', 'DECLINED', 'PARKED', 'FAILED')),
    frozen_selected     boolean       NOT NULL,                  -- was SELECTED at the freeze: has numbers
    reason              varchar(30),                             -- the main one
    reasons             text[],                                  -- all that apply, in order of precedence
    detail              varchar(500),                            -- blocking journal or run, typed reason of a parking, error
    total               numeric(23,4),                           -- of the credits, accounting currency; null where it could not be computed
    warnings            text[],
    vendor_account      varchar(20)   COLLATE "C",               -- linked at the freeze; null: a one-time vendor
    one_time_ordinal    integer,
    fingerprint         bytea,
    decided_by          varchar(60),
    decided_at          timestamptz,
    correlation_id      uuid,
    PRIMARY KEY (run_id, candidate_no),
    CONSTRAINT customer_once_per_run UNIQUE (run_id, customer_id),
    CHECK (state <> 'SELECTED' OR frozen_selected),
    CHECK ((state IN ('DECLINED', 'PARKED', 'FAILED')) = (reason IS NOT NULL))
) WITH (fillfactor = 80);
-- For SE-23: is this customer selected in another run?
CREATE INDEX candidate_of_customer ON reimbursement.candidate (customer_id) WHERE frozen_selected;

-- SELECTED is the only state that may change (rules.md section 16).
CREATE FUNCTION reimbursement.outcome_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM old_candidate WHERE state <> 'SELECTED') THEN
        RAISE EXCEPTION 'the outcome of a candidate is final'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'outcome_is_final', SCHEMA = 'reimbursement', TABLE = 'candidate';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER outcome_is_final AFTER UPDATE ON reimbursement.candidate
    REFERENCING OLD TABLE AS old_candidate FOR EACH STATEMENT EXECUTE FUNCTION reimbursement.outcome_is_final();

-- A reimbursement as planned at the freeze: it gets its voucher and vendor invoice when its candidate is REIMBURSED.
CREATE TABLE reimbursement.reimbursement (
    run_id                  bigint        NOT NULL,
    ordinal                 integer       NOT NULL,               -- number = run.reimbursement_first + ordinal
    candidate_no            integer       NOT NULL,
    voucher_ordinal         integer       NOT NULL,
    currency                char(3)       NOT NULL,
    account                 varchar(20)   COLLATE "C" NOT NULL,   -- group key (SE-13); '' with Summarize = Yes
    dimensions              varchar(800)  COLLATE "C" NOT NULL,
    billing_classification  varchar(20)   COLLATE "C" NOT NULL,   -- '' for none
    amount                  numeric(23,4) NOT NULL CHECK (amount > 0),
    accounting_amount       numeric(23,4) NOT NULL,
    PRIMARY KEY (run_id, ordinal),
    CONSTRAINT one_reimbursement_per_group UNIQUE (run_id, candidate_no, currency, account, dimensions, billing_classification),
    FOREIGN KEY (run_id, candidate_no) REFERENCES reimbursement.candidate
);

CREATE TABLE reimbursement.netting (
    run_id           bigint  NOT NULL,
    candidate_no     integer NOT NULL,
    currency         char(3) NOT NULL,
    voucher_ordinal  integer NOT NULL,
    PRIMARY KEY (run_id, candidate_no, currency),
    FOREIGN KEY (run_id, candidate_no) REFERENCES reimbursement.candidate
);

-- The open items of a selected candidate as they were at the freeze: what the preview shows and an explanation refers to.
CREATE TABLE reimbursement.frozen_item (
    run_id                   bigint        NOT NULL,
    candidate_no             integer       NOT NULL,
    customer_transaction_id  bigint        NOT NULL,
    line_no                  integer       NOT NULL,
    open_amount              numeric(23,4) NOT NULL,
    open_accounting_amount   numeric(23,4) NOT NULL,
    PRIMARY KEY (run_id, candidate_no, customer_transaction_id, line_no)
);

-- See ledger.voucher.
ALTER TABLE reimbursement.candidate ALTER COLUMN run_id SET STATISTICS 0;
ALTER TABLE reimbursement.reimbursement ALTER COLUMN run_id SET STATISTICS 0;
ALTER TABLE reimbursement.netting ALTER COLUMN run_id SET STATISTICS 0;
ALTER TABLE reimbursement.frozen_item ALTER COLUMN run_id SET STATISTICS 0;

-- A committed chunk: progress, rate and log of a run, append-only, so that no two partitions meet on a counter.
CREATE TABLE reimbursement.run_chunk (
    run_id       bigint      NOT NULL REFERENCES reimbursement.run,
    epoch        integer     NOT NULL,
    first_no     integer     NOT NULL,
    last_no      integer     NOT NULL,
    reimbursed   integer     NOT NULL,
    declined     integer     NOT NULL,
    failed       integer     NOT NULL,
    started_at   timestamptz NOT NULL,
    ended_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (run_id, epoch, first_no, last_no)
);

CREATE TABLE reimbursement.run_event (
    run_event_id  bigint       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id        bigint       NOT NULL REFERENCES reimbursement.run,
    at            timestamptz  NOT NULL DEFAULT clock_timestamp(),
    actor         varchar(60)  NOT NULL,
    event         varchar(40)  NOT NULL,
    from_state    varchar(20),
    to_state      varchar(20),
    detail        varchar(500)
);
CREATE INDEX event_of_run ON reimbursement.run_event (run_id, run_event_id);
CREATE TRIGGER run_event_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON reimbursement.run_event
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change('run_event_is_never_changed');

-- The reconciliation certificate, a row per line compared (controls.md 11). A repeated proof is a new attempt.
CREATE TABLE reimbursement.run_proof (
    run_id       bigint        NOT NULL REFERENCES reimbursement.run,
    attempt      integer       NOT NULL,
    line         integer       NOT NULL,
    item         varchar(900)  NOT NULL DEFAULT '',     -- currency, account and dimensions, …
    left_side    numeric(28,4) NOT NULL,
    right_side   numeric(28,4) NOT NULL,
    proven_at    timestamptz   NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (run_id, attempt, line, item)
);

-- Published: number texts of a run. The year stands in the number where the series restarts with it (NU-1).
CREATE FUNCTION ledger.number_text(prefix text, digits integer, fiscal_year integer, value bigint) RETURNS text
    LANGUAGE sql IMMUTABLE AS $$
    SELECT prefix || CASE WHEN fiscal_year > 0 THEN fiscal_year || '-' ELSE '' END
        || CASE WHEN length(value::text) >= digits THEN value::text ELSE lpad(value::text, digits, '0') END
$$;

CREATE VIEW reimbursement.planned AS
SELECT r.run_id, r.ordinal, r.candidate_no, r.currency, r.account, r.dimensions, r.billing_classification, r.amount, r.accounting_amount,
       ledger.number_text(rs.prefix, rs.digits, CASE WHEN rs.restarts THEN run.fiscal_year ELSE 0 END,
                          run.reimbursement_first + r.ordinal) AS reimbursement_number,
       ledger.number_text(vs.prefix, vs.digits, CASE WHEN vs.restarts THEN run.fiscal_year ELSE 0 END,
                          run.voucher_first + r.voucher_ordinal) AS voucher_number
  FROM reimbursement.reimbursement r
  JOIN reimbursement.run run USING (run_id)
  JOIN ledger.number_sequence rs ON rs.legal_entity = run.legal_entity AND rs.series = 'REIMBURSEMENT'
  JOIN ledger.number_sequence vs ON vs.legal_entity = run.legal_entity AND vs.series = 'REIMBURSEMENT_VOUCHER';

-- Every number that runs assigned, with its state (NU-4, NU-5). State follows from the candidate, so it cannot contradict it.
CREATE VIEW reimbursement.number_list AS
SELECT run.legal_entity, n.series, n.run_id, n.candidate_no, c.customer_account, c.customer_id, n.value,
       ledger.number_text(s.prefix, s.digits, CASE WHEN s.restarts THEN run.fiscal_year ELSE 0 END, n.value) AS number,
       CASE WHEN c.state = 'REIMBURSED' THEN 'USED'
            WHEN c.state = 'SELECTED' AND run.void_reason IS NULL THEN 'ASSIGNED'
            ELSE 'VOIDED' END AS state,
       CASE WHEN c.state = 'REIMBURSED' THEN NULL
            WHEN c.state = 'SELECTED' THEN run.void_reason
            ELSE c.reason END AS reason,
       coalesce(c.decided_by, run.prepared_by) AS by_user, coalesce(c.decided_at, run.frozen_at) AS at
  FROM (SELECT 'REIMBURSEMENT' AS series, r.run_id, r.candidate_no, run.reimbursement_first + r.ordinal AS value
          FROM reimbursement.reimbursement r JOIN reimbursement.run run USING (run_id)
        UNION ALL
        SELECT 'REIMBURSEMENT_VOUCHER', r.run_id, r.candidate_no, run.voucher_first + r.voucher_ordinal
          FROM reimbursement.reimbursement r JOIN reimbursement.run run USING (run_id)
        UNION ALL
        SELECT 'REIMBURSEMENT_VOUCHER', n.run_id, n.candidate_no, run.voucher_first + n.voucher_ordinal
          FROM reimbursement.netting n JOIN reimbursement.run run USING (run_id)
        UNION ALL
        SELECT 'ONE_TIME_VENDOR', c.run_id, c.candidate_no, run.one_time_vendor_first + c.one_time_ordinal
          FROM reimbursement.candidate c JOIN reimbursement.run run USING (run_id) WHERE c.one_time_ordinal IS NOT NULL) n
  JOIN reimbursement.run run ON run.run_id = n.run_id
  JOIN reimbursement.candidate c ON c.run_id = n.run_id AND c.candidate_no = n.candidate_no
  JOIN ledger.number_sequence s ON s.legal_entity = run.legal_entity AND s.series = n.series;
