-- Lists are read in parts, in the order of an index: the first page costs the same with a hundred rows and with five million.

-- What came into the books, by day. Vouchers lead to customer transactions, which have neither legal entity nor posting date of their own.
CREATE INDEX voucher_by_date ON ledger.voucher (legal_entity, posting_date, voucher_id);
CREATE INDEX customer_transaction_of_voucher ON receivables.customer_transaction (voucher_id);
CREATE INDEX customer_transaction_by_number ON receivables.customer_transaction (document_number);

-- All of a customer; so those of its reimbursements need no index of their own any more.
CREATE INDEX transaction_of_customer ON receivables.customer_transaction (customer_id, customer_transaction_id);
DROP INDEX receivables.reimbursement_of_customer;

CREATE INDEX invoice_by_date ON payables.vendor_invoice (legal_entity, posting_date, vendor_invoice_id);
CREATE INDEX invoice_by_vendor ON payables.vendor_invoice (legal_entity, vendor_account, vendor_invoice_id);
DROP INDEX payables.invoice_of_vendor;

-- From a voucher to what it settled, and to its invoice: rows of a run lie in the order of their vouchers.
CREATE INDEX settlement_of_voucher ON receivables.settlement USING brin (voucher_id) WITH (pages_per_range = 16, autosummarize = on);
CREATE INDEX invoice_of_voucher ON payables.vendor_invoice USING brin (voucher_id) WITH (pages_per_range = 16, autosummarize = on);

CREATE INDEX audit_event_by_time ON ledger.audit_event (at, audit_event_id);

-- Every state of a run is in the audit trail too, whoever or whatever changed it (controls.md 3). That a run was asked for is recorded there.
CREATE FUNCTION reimbursement.audit_run_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ledger.audit_event (legal_entity, actor, action, object_type, object_key, before, after)
    SELECT r.legal_entity, NEW.actor, 'RUN_STATE_CHANGED', 'RUN', NEW.run_id::text, jsonb_build_object('state', NEW.from_state),
           jsonb_strip_nulls(jsonb_build_object('state', NEW.to_state, 'event', NEW.event, 'detail', NEW.detail))
      FROM reimbursement.run r WHERE r.run_id = NEW.run_id;
    RETURN NULL;
END $$;
CREATE TRIGGER run_state_is_audited AFTER INSERT ON reimbursement.run_event FOR EACH ROW
    WHEN (NEW.from_state IS NOT NULL AND NEW.to_state IS DISTINCT FROM NEW.from_state) EXECUTE FUNCTION reimbursement.audit_run_state();
