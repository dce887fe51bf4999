-- Every column that a list is ordered by has an index that ends with the key of the list, and every condition one that finds it: the first
-- page then costs the same with a hundred rows and with a million. Rows without a value are in no index: lists read them on their own.

CREATE INDEX customer_by_name ON receivables.customer (legal_entity, name COLLATE "und-x-icu", customer_account);
CREATE INDEX customer_by_group ON receivables.customer (legal_entity, customer_group, customer_account) WHERE customer_group IS NOT NULL;
CREATE INDEX customer_by_currency ON receivables.customer (legal_entity, currency COLLATE "C", customer_account);
CREATE INDEX customer_by_country ON receivables.customer (legal_entity, country COLLATE "C", customer_account)
    WHERE country COLLATE "C" IS NOT NULL;
CREATE INDEX customer_by_hold ON receivables.customer (legal_entity, hold COLLATE "C", customer_account) WHERE hold COLLATE "C" IS NOT NULL;
CREATE INDEX customer_by_vendor ON receivables.customer (legal_entity, vendor_account, customer_account) WHERE vendor_account IS NOT NULL;
DROP INDEX receivables.customer_of_vendor;

-- One-time vendors are left out, as in V0023: a run makes a hundred thousand of them. By name they are found and ordered too.
CREATE INDEX vendor_of_any_kind_by_name ON payables.vendor (legal_entity, name COLLATE "und-x-icu", vendor_account);
CREATE INDEX vendor_by_group ON payables.vendor (legal_entity, vendor_group, vendor_account) WHERE NOT one_time AND vendor_group IS NOT NULL;
CREATE INDEX vendor_by_currency ON payables.vendor (legal_entity, currency COLLATE "C", vendor_account) WHERE NOT one_time;
CREATE INDEX vendor_by_country ON payables.vendor (legal_entity, country COLLATE "C", vendor_account)
    WHERE NOT one_time AND country COLLATE "C" IS NOT NULL;
CREATE INDEX vendor_by_method ON payables.vendor (legal_entity, method_of_payment, vendor_account)
    WHERE NOT one_time AND method_of_payment IS NOT NULL;
CREATE INDEX vendor_by_hold ON payables.vendor (legal_entity, hold COLLATE "C", vendor_account) WHERE NOT one_time AND hold COLLATE "C" IS NOT NULL;

-- Reimbursements in the order of their numbers.
CREATE INDEX invoice_by_run ON payables.vendor_invoice (legal_entity, run_id, reimbursement_ordinal);

-- Those that were left out of a run, by their reason. The run itself finds nothing to change here: a candidate that is reimbursed has none.
CREATE INDEX candidate_by_reason ON reimbursement.candidate (run_id, reason, candidate_no) WHERE reason IS NOT NULL;
CREATE INDEX candidate_left_out ON reimbursement.candidate (run_id, candidate_no) WHERE frozen_selected AND reason IS NOT NULL;

-- Parts of a name are found by three letters at a time, where the database server has that module: it belongs to PostgreSQL, but some
-- systems package it apart. Without it the lists say the same, a second later.
DO $$
DECLARE
    home text;
BEGIN
    IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm') THEN
        CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA ledger;
        SELECT extnamespace::regnamespace::text INTO home FROM pg_extension WHERE extname = 'pg_trgm';
        EXECUTE 'CREATE INDEX customer_of_name ON receivables.customer USING gin ((lower(name) COLLATE "C") ' || home || '.gin_trgm_ops)';
        EXECUTE 'CREATE INDEX vendor_of_name ON payables.vendor USING gin ((lower(name) COLLATE "C") ' || home || '.gin_trgm_ops)';
    END IF;
END $$;
