-- Vendors as people list and delete them. Owner: module payables.

-- One-time vendors are hidden unless they are asked for (VE-13), and a run makes a hundred thousand of them: the indices leave them out.
CREATE INDEX vendor_by_account ON payables.vendor (legal_entity, vendor_account) WHERE NOT one_time;
CREATE INDEX vendor_by_name ON payables.vendor (legal_entity, name COLLATE "und-x-icu", vendor_account) WHERE NOT one_time;

-- Deletes a vendor that nothing depends on, and says what became of it. The application has no right to delete from the table: this
-- function, with the rights of the owner, is the only way, and looks for itself. A one-time vendor is never deleted, nor is another one
-- with a number of that series: the number list would have a hole (NU-1).
CREATE FUNCTION payables.delete_vendor(entity text, account text, read_version integer) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    vendor payables.vendor%ROWTYPE;
BEGIN
    SELECT * INTO vendor FROM payables.vendor WHERE legal_entity = entity AND vendor_account = account FOR UPDATE;
    IF NOT FOUND THEN
        RETURN 'NOT_FOUND';
    ELSIF vendor.version <> read_version THEN
        RETURN 'STALE_VERSION';
    ELSIF vendor.one_time
        OR EXISTS (SELECT FROM payables.vendor_invoice WHERE legal_entity = entity AND vendor_account = account)
        OR EXISTS (SELECT FROM payables.vendor_bank_account WHERE legal_entity = entity AND vendor_account = account)
        OR EXISTS (SELECT FROM receivables.customer_name WHERE legal_entity = entity AND vendor_account = account)
        OR EXISTS (SELECT FROM payables.posting_profile
                    WHERE legal_entity = entity AND relation = 'TABLE' AND relation_value = account)
        OR EXISTS (SELECT FROM ledger.next_number
                    WHERE legal_entity = entity AND series = 'ONE_TIME_VENDOR' AND starts_with(account, prefix)
                      AND substr(account, length(prefix) + 1) ~ format('^([0-9]{4}-)?[0-9]{%s,}$', digits)) THEN
        RETURN 'IN_USE';
    END IF;
    DELETE FROM payables.vendor WHERE legal_entity = entity AND vendor_account = account;
    RETURN 'DELETED';
END $$;
REVOKE ALL ON FUNCTION payables.delete_vendor FROM PUBLIC;
GRANT EXECUTE ON FUNCTION payables.delete_vendor TO creditback_app;
