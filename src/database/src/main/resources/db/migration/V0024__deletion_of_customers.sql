-- Deletes a customer that nothing depends on, and says what became of it; see payables.delete_vendor. Owner: module receivables.
-- Who ever had a transaction stays: the books, the runs and the one-time vendor made for it name the account.
CREATE FUNCTION receivables.delete_customer(entity text, account text, read_version integer) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    held receivables.customer%ROWTYPE;   -- a variable of a table's name would hide the table
BEGIN
    SELECT * INTO held FROM receivables.customer WHERE legal_entity = entity AND customer_account = account FOR UPDATE;
    IF NOT FOUND THEN
        RETURN 'NOT_FOUND';
    ELSIF held.version <> read_version THEN
        RETURN 'STALE_VERSION';
    -- In two parts, as the indices of the table are.
    ELSIF EXISTS (SELECT FROM receivables.customer_transaction
                   WHERE customer_id = held.customer_id AND document_type <> 'REIMBURSEMENT')
        OR EXISTS (SELECT FROM receivables.customer_transaction
                    WHERE customer_id = held.customer_id AND document_type = 'REIMBURSEMENT')
        OR EXISTS (SELECT FROM receivables.bank_detail_change WHERE customer_id = held.customer_id)
        OR EXISTS (SELECT FROM receivables.posting_profile
                    WHERE legal_entity = entity AND relation = 'TABLE' AND relation_value = account) THEN
        RETURN 'IN_USE';
    END IF;
    DELETE FROM receivables.customer WHERE customer_id = held.customer_id;
    RETURN 'DELETED';
END $$;
REVOKE ALL ON FUNCTION receivables.delete_customer FROM PUBLIC;
GRANT EXECUTE ON FUNCTION receivables.delete_customer TO creditback_app;
