-- Conditions of a report that a person keeps under a name, or an administrator for everybody. Owner: module reimbursement.

CREATE TABLE reimbursement.saved_view (
    view_id       bigint       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    legal_entity  varchar(20)  COLLATE "C" NOT NULL REFERENCES ledger.legal_entity,
    report        varchar(40)  NOT NULL CHECK (report IN ('REIMBURSEMENT_REPORT')),
    owner         varchar(60)  NOT NULL,              -- of a published view who changed it last
    published     boolean      NOT NULL,
    name          varchar(60)  NOT NULL,
    conditions    jsonb        NOT NULL,              -- as the address of the report says them; one that it has no more is passed over
    version       integer      NOT NULL DEFAULT 0,
    CONSTRAINT saved_view_has_a_name CHECK (name = btrim(name) AND name <> ''),
    CONSTRAINT conditions_are_named CHECK (jsonb_typeof(conditions) = 'object')
);
CREATE UNIQUE INDEX own_view_name_once ON reimbursement.saved_view (legal_entity, report, owner, lower(name)) WHERE NOT published;
CREATE UNIQUE INDEX published_view_name_once ON reimbursement.saved_view (legal_entity, report, lower(name)) WHERE published;

-- The view that a person begins with.
CREATE TABLE reimbursement.preferred_view (
    legal_entity  varchar(20)  COLLATE "C" NOT NULL REFERENCES ledger.legal_entity,
    report        varchar(40)  NOT NULL,
    user_name     varchar(60)  NOT NULL,
    view_id       bigint       NOT NULL REFERENCES reimbursement.saved_view ON DELETE CASCADE,
    PRIMARY KEY (legal_entity, report, user_name)
);
CREATE INDEX preferred_view_of ON reimbursement.preferred_view (view_id);
