-- Runs that start by themselves. Owner: module reimbursement.

CREATE TABLE reimbursement.schedule (
    schedule_id              bigint       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    legal_entity             varchar(20)  COLLATE "C" NOT NULL REFERENCES ledger.legal_entity,
    name                     varchar(60)  NOT NULL,
    pattern                  varchar(20)  NOT NULL CHECK (pattern IN ('DAILY', 'WORKING_DAYS', 'WEEKLY', 'MONTHLY', 'MONTHLY_WORKING_DAY', 'LAST_WORKING_DAY')),
    week_days                integer[]    NOT NULL DEFAULT '{}',   -- 1 is Monday
    day_of_month             integer      NOT NULL DEFAULT 0,
    at                       time         NOT NULL,
    time_zone                varchar(40)  NOT NULL,                -- of the recurrence; dates of a run are the legal entity's
    window_minutes           integer      NOT NULL CHECK (window_minutes BETWEEN 0 AND 720),
    -- The terms of its runs; a posting date cannot be fixed, only its rule.
    action                   varchar(10)  NOT NULL CHECK (action IN ('PREVIEW', 'POST')),
    posting_date_rule        varchar(20)  NOT NULL CHECK (posting_date_rule IN ('DAY_OF_RUN', 'DAY_BEFORE', 'END_OF_LAST_MONTH')),
    cut_off_days             integer      NOT NULL CHECK (cut_off_days BETWEEN 0 AND 366),   -- before the posting date
    summarize_customer       boolean      NOT NULL,
    open_debit_mode          varchar(10)  NOT NULL CHECK (open_debit_mode IN ('EXCLUDE', 'GROSS', 'NET')),
    separate_classification  boolean      NOT NULL,
    filter                   jsonb        NOT NULL,
    author                   varchar(60)  NOT NULL,                -- who made, last changed or last enabled it: the preparer of its runs
    enabled                  boolean      NOT NULL,
    suspended_because        varchar(20)  CHECK (suspended_because IN ('ACCOUNT', 'ROLE', 'LEGAL_ENTITY')),
    next_due                 timestamptz,
    deleted_at               timestamptz,                          -- never deleted: its runs name it
    version                  integer      NOT NULL DEFAULT 0,
    CONSTRAINT schedule_has_a_name CHECK (name = btrim(name) AND name <> ''),
    CONSTRAINT week_days_of_the_pattern CHECK ((pattern = 'WEEKLY') = (week_days <> '{}') AND week_days <@ ARRAY[1, 2, 3, 4, 5, 6, 7]),
    CONSTRAINT day_of_the_pattern CHECK (day_of_month BETWEEN
        CASE WHEN pattern IN ('MONTHLY', 'MONTHLY_WORKING_DAY') THEN 1 ELSE 0 END
        AND CASE pattern WHEN 'MONTHLY' THEN 31 WHEN 'MONTHLY_WORKING_DAY' THEN 20 ELSE 0 END),
    CONSTRAINT enabled_schedule_is_due_some_time CHECK (enabled = (next_due IS NOT NULL)),
    CONSTRAINT suspended_schedule_is_not_enabled CHECK (suspended_because IS NULL OR NOT enabled),
    CONSTRAINT deleted_schedule_is_not_enabled CHECK (deleted_at IS NULL OR NOT enabled)
);
CREATE UNIQUE INDEX schedule_name_once ON reimbursement.schedule (legal_entity, name COLLATE "C") WHERE deleted_at IS NULL;
CREATE INDEX schedule_due ON reimbursement.schedule (next_due) WHERE enabled;

-- What became of each time at which a schedule was due.
CREATE TABLE reimbursement.schedule_occurrence (
    schedule_id  bigint       NOT NULL REFERENCES reimbursement.schedule,
    planned_at   timestamptz  NOT NULL,
    state        varchar(12)  NOT NULL CHECK (state IN ('WAITING', 'STARTED', 'MISSED', 'NOT_NEEDED', 'NOT_STARTED')),
    reason       varchar(40),
    detail       varchar(200),
    wait_until   timestamptz  NOT NULL,     -- the end of its window
    decided_at   timestamptz,
    PRIMARY KEY (schedule_id, planned_at),
    CONSTRAINT decided_occurrence_has_its_time CHECK ((state = 'WAITING') = (decided_at IS NULL)),
    CONSTRAINT declined_occurrence_has_its_reason CHECK (state NOT IN ('NOT_NEEDED', 'NOT_STARTED') OR reason IS NOT NULL)
);
CREATE INDEX occurrence_on_the_way ON reimbursement.schedule_occurrence (schedule_id, planned_at) WHERE state = 'WAITING';

-- A started occurrence may turn out as not needed, when no execution takes its run on within the window.
CREATE FUNCTION reimbursement.occurrence_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state NOT IN ('WAITING', 'STARTED') OR OLD.state = 'STARTED' AND NEW.state <> 'NOT_NEEDED' THEN
        RAISE EXCEPTION 'occurrence % of schedule % is %', OLD.planned_at, OLD.schedule_id, OLD.state
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'occurrence_is_final',
                  SCHEMA = 'reimbursement', TABLE = 'schedule_occurrence';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER occurrence_is_final BEFORE UPDATE ON reimbursement.schedule_occurrence
    FOR EACH ROW EXECUTE FUNCTION reimbursement.occurrence_is_final();

-- However often a time is claimed, it has one run.
ALTER TABLE reimbursement.run
    ADD COLUMN schedule_id bigint,
    ADD COLUMN planned_at timestamptz,
    ADD CONSTRAINT run_of_an_occurrence FOREIGN KEY (schedule_id, planned_at) REFERENCES reimbursement.schedule_occurrence,
    ADD CONSTRAINT one_run_per_occurrence UNIQUE (schedule_id, planned_at),
    ADD CONSTRAINT schedule_and_time_together CHECK ((schedule_id IS NULL) = (planned_at IS NULL));
