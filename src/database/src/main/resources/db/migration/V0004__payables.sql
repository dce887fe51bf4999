-- Vendors, bank details, vendor invoices, accounts payable parameters. Owner: module payables.

CREATE SCHEMA IF NOT EXISTS payables;

CREATE TABLE payables.method_of_payment (
    legal_entity        varchar(20) COLLATE "C" NOT NULL REFERENCES ledger.legal_entity,
    method              varchar(20) COLLATE "C" NOT NULL,
    name                varchar(240) NOT NULL,
    needs_bank_account  boolean     NOT NULL,
    version             integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (legal_entity, method)
);

CREATE TABLE payables.company_bank_account (
    legal_entity  varchar(20) COLLATE "C" NOT NULL REFERENCES ledger.legal_entity,
    bank_account  varchar(20) COLLATE "C" NOT NULL,
    iban          varchar(34),
    bic           varchar(11),
    currency      char(3)     NOT NULL,
    version       integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (legal_entity, bank_account)
);

CREATE TABLE payables.posting_profile (
    legal_entity     varchar(20) COLLATE "C" NOT NULL REFERENCES ledger.legal_entity,
    profile          varchar(20) COLLATE "C" NOT NULL,
    relation         varchar(5)  NOT NULL CHECK (relation IN ('TABLE', 'GROUP', 'ALL')),
    relation_value   varchar(20) COLLATE "C" NOT NULL DEFAULT '',
    summary_account  varchar(20) COLLATE "C" NOT NULL,
    is_default       boolean     NOT NULL DEFAULT false,
    version          integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (legal_entity, profile, relation, relation_value),
    FOREIGN KEY (legal_entity, summary_account) REFERENCES ledger.account (legal_entity, account)
);

CREATE TABLE payables.vendor (
    legal_entity       varchar(20)  COLLATE "C" NOT NULL REFERENCES ledger.legal_entity,
    vendor_account     varchar(20)  COLLATE "C" NOT NULL,
    name               varchar(240) NOT NULL,
    vendor_group       varchar(20)  COLLATE "C",
    currency           char(3)      NOT NULL,
    language           varchar(10),
    street             varchar(240),
    building_number    varchar(40),
    postal_code        varchar(40),
    town               varchar(240),
    country            char(2),
    hold               varchar(12)  CHECK (hold IN ('INVOICE', 'PAYMENT', 'REQUISITION', 'NEVER', 'ALL')),
    hold_release_date  date,                                   -- inactive from that date on (VE-10)
    method_of_payment  varchar(20)  COLLATE "C",
    dimensions         varchar(800) COLLATE "C" NOT NULL DEFAULT '',
    terms_net_days     integer      NOT NULL DEFAULT 0 CHECK (terms_net_days BETWEEN 0 AND 3650),
    posting_profile    varchar(20)  COLLATE "C",               -- null: the default
    one_time           boolean      NOT NULL DEFAULT false,
    one_time_customer  varchar(20)  COLLATE "C",               -- the customer account it was created for
    state              varchar(10)  NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'CLOSED', 'ARCHIVED')),
    created_at         timestamptz  NOT NULL DEFAULT now(),
    version            integer      NOT NULL DEFAULT 0,
    PRIMARY KEY (legal_entity, vendor_account)
);

CREATE TABLE payables.parameters (
    legal_entity            varchar(20) COLLATE "C" PRIMARY KEY REFERENCES ledger.legal_entity,
    payment_approval        varchar(10) NOT NULL DEFAULT 'ALWAYS' CHECK (payment_approval IN ('ALWAYS', 'NONE')),
    version                 integer     NOT NULL DEFAULT 0
);

-- No row: no template, and customers without a vendor account are declined NO_VENDOR_TEMPLATE (VE-7).
CREATE TABLE payables.one_time_template (
    legal_entity       varchar(20)  COLLATE "C" PRIMARY KEY REFERENCES ledger.legal_entity,
    vendor_group       varchar(20)  COLLATE "C",
    method_of_payment  varchar(20)  COLLATE "C",
    terms_net_days     integer      NOT NULL DEFAULT 0 CHECK (terms_net_days BETWEEN 0 AND 3650),
    dimensions         varchar(800) COLLATE "C" NOT NULL DEFAULT '',
    posting_profile    varchar(20)  COLLATE "C",
    version            integer      NOT NULL DEFAULT 0
);

CREATE TABLE payables.vendor_bank_account (
    vendor_bank_account_id  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    legal_entity            varchar(20) COLLATE "C" NOT NULL,
    vendor_account          varchar(20) COLLATE "C" NOT NULL,
    iban                    varchar(34),
    bic                     varchar(11),
    bank_code               varchar(20),
    account_number          varchar(40),
    state                   varchar(10) NOT NULL CHECK (state IN ('PROPOSED', 'APPROVED', 'REPLACED', 'REJECTED', 'INVALID')),
    proposed_by             varchar(60) NOT NULL,
    proposed_at             timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (legal_entity, vendor_account) REFERENCES payables.vendor,
    CHECK (iban IS NOT NULL OR account_number IS NOT NULL)
);
CREATE UNIQUE INDEX one_approved_bank_account ON payables.vendor_bank_account (legal_entity, vendor_account) WHERE state = 'APPROVED';
CREATE INDEX bank_account_of_vendor ON payables.vendor_bank_account (legal_entity, vendor_account);

CREATE SEQUENCE payables.vendor_invoice_id;

-- The open vendor transaction that a reimbursement creates, append-only. Amounts positive: what is owed to the vendor.
CREATE TABLE payables.vendor_invoice (
    vendor_invoice_id     bigint        PRIMARY KEY,
    legal_entity          varchar(20)   COLLATE "C" NOT NULL,
    vendor_account        varchar(20)   COLLATE "C" NOT NULL,
    invoice_number        varchar(40)   COLLATE "C" NOT NULL,
    posting_date          date          NOT NULL,
    due_date              date          NOT NULL,
    currency              char(3)       NOT NULL,
    amount                numeric(23,4) NOT NULL CHECK (amount > 0),
    accounting_amount     numeric(23,4) NOT NULL CHECK (accounting_amount >= 0),
    ledger_dimension_id   integer       NOT NULL,
    method_of_payment     varchar(20)   COLLATE "C",
    text                  varchar(240)  NOT NULL,
    approved_by           varchar(60)   NOT NULL,                 -- who pressed OK, or approved the run (SU-16)
    run_id                bigint        NOT NULL,
    reimbursement_ordinal integer       NOT NULL,
    voucher_id            bigint        NOT NULL REFERENCES ledger.voucher,
    CONSTRAINT invoice_number_once UNIQUE (legal_entity, invoice_number),
    CONSTRAINT one_invoice_per_reimbursement UNIQUE (run_id, reimbursement_ordinal),
    FOREIGN KEY (legal_entity, vendor_account) REFERENCES payables.vendor
);
ALTER TABLE payables.vendor_invoice ALTER COLUMN run_id SET STATISTICS 0;        -- see ledger.voucher
CREATE INDEX invoice_of_vendor ON payables.vendor_invoice (legal_entity, vendor_account);

CREATE TRIGGER vendor_invoice_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON payables.vendor_invoice
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change('vendor_invoice_is_never_changed');

CREATE TABLE payables.invoice_hold (
    vendor_invoice_id  bigint      NOT NULL REFERENCES payables.vendor_invoice,
    reason             varchar(30) NOT NULL,
    starts_on          date        NOT NULL,
    ends_on            date,                                      -- the first day without it
    author             varchar(60) NOT NULL,
    created_at         timestamptz NOT NULL DEFAULT now(),
    released_by        varchar(60),
    released_at        timestamptz,
    PRIMARY KEY (vendor_invoice_id, reason)
);

-- Published: what a run must know of a vendor. ap_account is found Table, Group, All (SU-8); null where no profile fits.
CREATE VIEW payables.payee AS
SELECT v.legal_entity, v.vendor_account, v.hold, v.hold_release_date, v.state, v.one_time, v.dimensions, v.terms_net_days,
       v.method_of_payment, v.version,
       (SELECT p.summary_account FROM payables.posting_profile p
         WHERE p.legal_entity = v.legal_entity
           AND (p.profile = v.posting_profile OR (v.posting_profile IS NULL AND p.is_default))
           AND (p.relation = 'TABLE' AND p.relation_value = v.vendor_account
             OR p.relation = 'GROUP' AND p.relation_value = v.vendor_group
             OR p.relation = 'ALL')
         ORDER BY CASE p.relation WHEN 'TABLE' THEN 1 WHEN 'GROUP' THEN 2 ELSE 3 END LIMIT 1) AS ap_account,
       coalesce((SELECT m.needs_bank_account FROM payables.method_of_payment m
                  WHERE m.legal_entity = v.legal_entity AND m.method = v.method_of_payment), false)
       AND NOT EXISTS (SELECT FROM payables.vendor_bank_account b
                        WHERE b.legal_entity = v.legal_entity AND b.vendor_account = v.vendor_account AND b.state = 'APPROVED')
       AS lacks_bank_account
  FROM payables.vendor v;

-- Published: open vendor transactions. Nothing pays them yet, so all that was invoiced is open.
CREATE VIEW payables.open_vendor_invoice AS
SELECT i.*, i.amount AS open_amount, i.accounting_amount AS open_accounting_amount FROM payables.vendor_invoice i;
