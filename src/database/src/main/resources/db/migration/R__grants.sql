-- The application role reads and writes rows; it owns nothing and alters nothing.
-- Append-only tables: INSERT and SELECT. Mass rows are deleted from open_item only.
GRANT USAGE ON SCHEMA ledger, receivables, payables, reimbursement TO creditback_app;
GRANT SELECT ON ALL TABLES IN SCHEMA ledger, receivables, payables, reimbursement TO creditback_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA ledger, receivables, payables, reimbursement TO creditback_app;
GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ledger, receivables, payables, reimbursement TO creditback_app;
REVOKE UPDATE, DELETE, TRUNCATE ON ledger.voucher, ledger.posting, ledger.audit_event, ledger.number_block,
    receivables.customer_transaction, receivables.customer_transaction_line, receivables.settlement,
    payables.vendor_invoice, reimbursement.run_event, reimbursement.run_chunk, reimbursement.run_proof,
    reimbursement.reimbursement, reimbursement.netting, reimbursement.frozen_item, reimbursement.run_rate, reimbursement.run_total FROM creditback_app;
REVOKE DELETE, TRUNCATE ON ledger.legal_entity, ledger.fiscal_period, ledger.number_counter, ledger.number_sequence,
    reimbursement.run, reimbursement.candidate, receivables.customer, payables.vendor FROM creditback_app;
REVOKE INSERT, UPDATE, DELETE ON reimbursement.planned, reimbursement.number_list, receivables.open_line,
    payables.payee, payables.open_vendor_invoice,
    ledger.rejected_import_row, receivables.rejected_import_row, payables.rejected_import_row FROM creditback_app;
