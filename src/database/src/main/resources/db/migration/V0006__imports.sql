-- Files on their way into the books. Header and rejected rows: module reimbursement; rows in between: the module that books them.

-- Texts of an address have the length that the import files promise.
ALTER TABLE receivables.customer ALTER COLUMN building_number TYPE varchar(240), ALTER COLUMN postal_code TYPE varchar(240);
ALTER TABLE payables.vendor ALTER COLUMN building_number TYPE varchar(240), ALTER COLUMN postal_code TYPE varchar(240);

-- Does the same proposal wait already?
CREATE INDEX bank_detail_change_of_customer ON receivables.bank_detail_change (customer_id);

CREATE TABLE reimbursement.file_import (
    import_id      bigint       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind           varchar(20)  NOT NULL CHECK (kind IN ('CUSTOMERS', 'VENDORS', 'OPEN_ITEMS', 'EXCHANGE_RATES')),
    mode           varchar(20)  NOT NULL CHECK (mode IN ('ROW_BY_ROW', 'ALL_OR_NOTHING')),
    state          varchar(10)  NOT NULL CHECK (state IN ('READING', 'JUDGING', 'BOOKING', 'DONE', 'BROKEN')),
    imported_by    varchar(60)  NOT NULL,
    node           varchar(120) NOT NULL,               -- the server that reads the file
    started_at     timestamptz  NOT NULL DEFAULT clock_timestamp(),
    alive_at       timestamptz  NOT NULL DEFAULT clock_timestamp(),
    ended_at       timestamptz,
    rows_read      bigint       NOT NULL DEFAULT 0,
    rows_booked    bigint       NOT NULL DEFAULT 0,     -- grows chunk by chunk
    rows_accepted  bigint,                              -- in order; booked, unless the mode is ALL_OR_NOTHING and a row was rejected
    rows_rejected  bigint,
    detail         varchar(500),                        -- why it broke
    CONSTRAINT accepted_and_rejected_are_all_read CHECK (state <> 'DONE' OR rows_accepted + rows_rejected = rows_read)
);
CREATE INDEX import_under_way ON reimbursement.file_import (node) WHERE state IN ('READING', 'JUDGING', 'BOOKING');

-- Each rejected row once, with its first error.
CREATE TABLE reimbursement.rejected_row (
    import_id    bigint       NOT NULL REFERENCES reimbursement.file_import,
    line         bigint       NOT NULL,                 -- where the row begins; the header is line 1
    column_name  varchar(30)  NOT NULL,                 -- '' for the row as a whole
    value        varchar(240) NOT NULL,
    code         varchar(30)  NOT NULL,
    detail       varchar(60),                           -- what the sentence names besides
    CONSTRAINT rejected_once PRIMARY KEY (import_id, line)
);

-- Rows as read. Unlogged: after a crash of the database there is no import that could go on with them.
-- fault_rank: null for a row in order; of two errors the one with the lower rank counts (see RowFault).
CREATE UNLOGGED TABLE ledger.staged_exchange_rate (
    import_id      bigint NOT NULL,
    line           bigint NOT NULL,
    from_currency  char(3),
    to_currency    char(3),
    valid_from     date,
    rate           numeric(24,10),
    fault_rank     smallint,
    fault_column   varchar(30),
    fault_value    varchar(240),
    fault_code     varchar(30),
    fault_detail   varchar(60),
    PRIMARY KEY (import_id, line)
);

CREATE UNLOGGED TABLE receivables.staged_customer (
    import_id           bigint NOT NULL,
    line                bigint NOT NULL,
    legal_entity        varchar(240) COLLATE "C" NOT NULL,
    customer_account    varchar(240) COLLATE "C" NOT NULL,
    name                varchar(240),
    customer_group      varchar(20)  COLLATE "C",
    currency            char(3),
    language            varchar(10),
    street              varchar(240),
    building_number     varchar(240),
    postal_code         varchar(240),
    town                varchar(240),
    country             char(2),
    vendor_account      varchar(20)  COLLATE "C",
    hold                varchar(10),
    legal_status        varchar(12),
    legal_status_given  boolean      NOT NULL,
    iban                varchar(34),
    bic                 varchar(11),
    bank_code           varchar(20),
    account_number      varchar(40),
    fault_rank          smallint,
    fault_column        varchar(30),
    fault_value         varchar(240),
    fault_code          varchar(30),
    fault_detail        varchar(60),
    PRIMARY KEY (import_id, line)
);

CREATE UNLOGGED TABLE receivables.staged_open_item (
    import_id               bigint NOT NULL,
    line                    bigint NOT NULL,
    legal_entity            varchar(240) COLLATE "C" NOT NULL,
    customer_account        varchar(240) COLLATE "C" NOT NULL,
    document_number         varchar(240) COLLATE "C" NOT NULL,
    line_number             integer,
    document_type           varchar(15),
    document_date           date,
    due_date                date,
    currency                char(3),
    amount                  numeric,                    -- with the decimals of its currency
    open_amount             numeric,
    accounting_amount       numeric,
    posting_profile         varchar(20)  COLLATE "C",
    dimensions              varchar(800) COLLATE "C" NOT NULL,
    status                  varchar(20),
    text                    varchar(240),
    billing_classification  varchar(20)  COLLATE "C",
    journal                 varchar(40),
    repeats                 boolean NOT NULL DEFAULT false,   -- a line that stands earlier in the file
    fault_rank              smallint,
    fault_column            varchar(30),
    fault_value             varchar(240),
    fault_code              varchar(30),
    fault_detail            varchar(60),
    PRIMARY KEY (import_id, line)
);

-- The documents of a file, numbered in the order in which they are booked: legal entity, document date, currency, line.
CREATE UNLOGGED TABLE receivables.staged_document (
    import_id                bigint  NOT NULL,
    document_no              bigint  NOT NULL,
    legal_entity             varchar(20) COLLATE "C" NOT NULL,
    customer_account         varchar(20) COLLATE "C" NOT NULL,
    document_number          varchar(40) COLLATE "C" NOT NULL,
    customer_id              bigint  NOT NULL,
    customer_transaction_id  bigint  NOT NULL,
    document_type            varchar(15) NOT NULL,
    document_date            date    NOT NULL,
    due_date                 date,
    currency                 char(3) NOT NULL,
    status                   varchar(20),
    text                     varchar(240),
    billing_classification   varchar(20) COLLATE "C",
    journal                  varchar(40),
    first_line               bigint  NOT NULL,              -- of its good lines: the one that is right where lines differ
    line_count               bigint  NOT NULL,
    rows_before              bigint  NOT NULL,              -- rows of the documents before it: cuts chunks of rows
    amount                   numeric NOT NULL,
    open_amount              numeric NOT NULL,
    accounting_amount        numeric NOT NULL,
    fault_code               varchar(30),                   -- of the document as a whole
    PRIMARY KEY (import_id, document_no)
);

-- The lines of good documents, beside each other and with their AR account (SU-8).
CREATE UNLOGGED TABLE receivables.staged_document_line (
    import_id    bigint  NOT NULL,
    document_no  bigint  NOT NULL,
    line_number  integer NOT NULL,
    line         bigint  NOT NULL,
    account      varchar(20)  COLLATE "C" NOT NULL,
    dimensions   varchar(800) COLLATE "C" NOT NULL,
    amount       numeric(23,4) NOT NULL,
    open_amount  numeric(23,4) NOT NULL,
    accounting_amount numeric(23,4) NOT NULL,
    PRIMARY KEY (import_id, document_no, line_number)
);

CREATE UNLOGGED TABLE payables.staged_vendor (
    import_id           bigint NOT NULL,
    line                bigint NOT NULL,
    legal_entity        varchar(240) COLLATE "C" NOT NULL,
    vendor_account      varchar(240) COLLATE "C" NOT NULL,
    name                varchar(240),
    vendor_group        varchar(20)  COLLATE "C",
    currency            char(3),
    language            varchar(10),
    street              varchar(240),
    building_number     varchar(240),
    postal_code         varchar(240),
    town                varchar(240),
    country             char(2),
    hold                varchar(12),
    hold_release_date   date,
    method_of_payment   varchar(20)  COLLATE "C",
    dimensions          varchar(800) COLLATE "C" NOT NULL,
    dimensions_given    boolean      NOT NULL,
    terms_net_days      integer      NOT NULL,
    terms_given         boolean      NOT NULL,
    iban                varchar(34),
    bic                 varchar(11),
    bank_code           varchar(20),
    account_number      varchar(40),
    bank_account_waits  boolean      NOT NULL DEFAULT false,
    fault_rank          smallint,
    fault_column        varchar(30),
    fault_value         varchar(240),
    fault_code          varchar(30),
    fault_detail        varchar(60),
    PRIMARY KEY (import_id, line)
);

-- No statistics on import_id: a new import is in none, and the planner would expect a single row of it.
ALTER TABLE ledger.staged_exchange_rate ALTER COLUMN import_id SET STATISTICS 0;
ALTER TABLE receivables.staged_customer ALTER COLUMN import_id SET STATISTICS 0;
ALTER TABLE receivables.staged_open_item ALTER COLUMN import_id SET STATISTICS 0;
ALTER TABLE receivables.staged_document ALTER COLUMN import_id SET STATISTICS 0;
ALTER TABLE receivables.staged_document_line ALTER COLUMN import_id SET STATISTICS 0;
ALTER TABLE payables.staged_vendor ALTER COLUMN import_id SET STATISTICS 0;

-- Published: the rows that each module rejects, while their import is under way.
CREATE VIEW ledger.rejected_import_row AS
SELECT import_id, line, fault_column AS column_name, fault_value AS value, fault_code AS code, fault_detail AS detail
  FROM ledger.staged_exchange_rate WHERE fault_code IS NOT NULL;

CREATE VIEW receivables.rejected_import_row AS
SELECT import_id, line, fault_column AS column_name, fault_value AS value, fault_code AS code, fault_detail AS detail
  FROM receivables.staged_customer WHERE fault_code IS NOT NULL
UNION ALL
SELECT import_id, line, fault_column, fault_value, fault_code, fault_detail
  FROM receivables.staged_open_item WHERE fault_code IS NOT NULL;

CREATE VIEW payables.rejected_import_row AS
SELECT import_id, line, fault_column AS column_name, fault_value AS value, fault_code AS code, fault_detail AS detail
  FROM payables.staged_vendor WHERE fault_code IS NOT NULL;
