-- Checks (PM-23, PC-13): numbered without a gap per bank account, each with the payment it is for; a void one keeps its number and says why.

CREATE TABLE payables.check_counter (
    legal_entity          varchar(20) COLLATE "C" NOT NULL REFERENCES ledger.legal_entity,
    company_bank_account  varchar(20) COLLATE "C" NOT NULL,           -- empty: checks of no account of ours
    last                  bigint      NOT NULL CHECK (last >= 0),
    PRIMARY KEY (legal_entity, company_bank_account)
);

CREATE TABLE payables.bank_check (
    legal_entity          varchar(20)  COLLATE "C" NOT NULL REFERENCES ledger.legal_entity,
    company_bank_account  varchar(20)  COLLATE "C" NOT NULL,
    check_number          bigint       NOT NULL CHECK (check_number > 0),
    payment_line_id       bigint       NOT NULL REFERENCES payables.payment_line,
    bank_file_id          bigint       NOT NULL REFERENCES payables.bank_file DEFERRABLE INITIALLY DEFERRED,
    issued_by             varchar(60)  NOT NULL,
    issued_at             timestamptz  NOT NULL DEFAULT clock_timestamp(),
    voided_by             varchar(60),
    voided_at             timestamptz,
    void_reason           varchar(240),
    PRIMARY KEY (legal_entity, company_bank_account, check_number),
    CONSTRAINT one_check_per_payment UNIQUE (payment_line_id),
    CONSTRAINT void_check_has_its_reason CHECK (num_nulls(voided_by, voided_at, void_reason) IN (0, 3))
);
CREATE INDEX check_of_file ON payables.bank_check (bank_file_id, check_number);

-- New numbers go on where the last one of the account ended (PC-13).
CREATE FUNCTION payables.checks_have_no_gap() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM (SELECT legal_entity, company_bank_account, min(check_number) AS first, max(check_number) AS last, count(*) AS checks
                              FROM new_check GROUP BY legal_entity, company_bank_account) n
                WHERE n.last - n.first + 1 <> n.checks
                   OR n.first <> 1 + coalesce((SELECT max(c.check_number) FROM payables.bank_check c
                                                WHERE c.legal_entity = n.legal_entity AND c.company_bank_account = n.company_bank_account
                                                  AND c.check_number < n.first), 0)) THEN
        RAISE EXCEPTION 'checks of a bank account are numbered without a gap'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'checks_have_no_gap', SCHEMA = 'payables', TABLE = 'bank_check';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER checks_have_no_gap AFTER INSERT ON payables.bank_check
    REFERENCING NEW TABLE AS new_check FOR EACH STATEMENT EXECUTE FUNCTION payables.checks_have_no_gap();

-- A payment that ends unpaid voids its check, whoever ended it. With the rights of the owner: the application voids none by itself.
CREATE FUNCTION payables.void_checks() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan SET jit = off AS $$
BEGIN
    IF EXISTS (SELECT FROM new_line WHERE state IN ('CANCELED', 'REJECTED', 'RETURNED')) THEN
        UPDATE payables.bank_check c
           SET voided_by = n.changed_by, voided_at = clock_timestamp(), void_reason = coalesce(nullif(btrim(n.state_reason), ''), n.state)
          FROM new_line n
         WHERE c.payment_line_id = n.payment_line_id AND c.voided_at IS NULL AND n.state IN ('CANCELED', 'REJECTED', 'RETURNED');
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER void_checks AFTER UPDATE ON payables.payment_line
    REFERENCING NEW TABLE AS new_line FOR EACH STATEMENT EXECUTE FUNCTION payables.void_checks();
