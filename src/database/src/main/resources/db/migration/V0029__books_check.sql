-- What the last check of the invariants found in the books of each legal entity (reliability.md 7). While it found something, nothing is posted.
CREATE TABLE ledger.books_check (
    legal_entity  varchar(20)   COLLATE "C" PRIMARY KEY REFERENCES ledger.legal_entity,
    checked_at    timestamptz   NOT NULL,
    violations    bigint        NOT NULL CHECK (violations >= 0),
    findings      text[]        NOT NULL,                -- a line for each invariant that is broken
    CONSTRAINT violations_are_named CHECK ((violations = 0) = (cardinality(findings) = 0))
);

-- Published: every legal entity with what the last check found; without a time before the first.
CREATE VIEW ledger.books AS
SELECT e.legal_entity, e.accounting_currency, c.checked_at, coalesce(c.violations, 0) AS violations
  FROM ledger.legal_entity e LEFT JOIN ledger.books_check c USING (legal_entity);

-- Published: what customers have to their credit, in accounting currency and signed as theirs: negative.
CREATE VIEW receivables.open_credit AS
SELECT c.legal_entity, i.open_accounting_amount
  FROM receivables.open_item i JOIN receivables.customer c USING (customer_id) WHERE i.credit;
