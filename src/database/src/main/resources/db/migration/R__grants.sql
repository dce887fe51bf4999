-- The application role reads and writes rows; it owns nothing and alters nothing.
-- Append-only tables: INSERT and SELECT. Mass rows are deleted from open_item only.
GRANT USAGE ON SCHEMA ledger, receivables, payables, reimbursement TO creditback_app;
GRANT SELECT ON ALL TABLES IN SCHEMA ledger, receivables, payables, reimbursement TO creditback_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA ledger, receivables, payables, reimbursement TO creditback_app;
GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ledger, receivables, payables, reimbursement TO creditback_app;
REVOKE UPDATE, DELETE, TRUNCATE ON ledger.voucher, ledger.posting, ledger.audit_event, ledger.number_block,
    receivables.customer_transaction, receivables.customer_transaction_line, receivables.settlement,
    payables.vendor_invoice, reimbursement.run_event, reimbursement.run_chunk, reimbursement.run_proof,
    reimbursement.reimbursement, reimbursement.netting, reimbursement.frozen_item, reimbursement.run_rate, reimbursement.run_total,
    reimbursement.run_approval, reimbursement.reversal FROM creditback_app;
-- Made of postings by the database alone.
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON ledger.posting_sum FROM creditback_app;
-- Made of candidates likewise.
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON reimbursement.outcome_count, reimbursement.outcome_total FROM creditback_app;
-- Payments: what was settled, sent or said to the bank stays; events, balances and reservations are the database's own work.
REVOKE UPDATE, DELETE, TRUNCATE ON payables.vendor_settlement, payables.payment_line_invoice, payables.payment_left_out,
    payables.bank_file_part, payables.bank_check, payables.payee_verification FROM creditback_app;
REVOKE DELETE, TRUNCATE ON payables.check_counter FROM creditback_app;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON payables.invoice_balance, payables.payment_event, payables.invoice_hold_event FROM creditback_app;
REVOKE UPDATE, DELETE, TRUNCATE ON payables.payment_journal, payables.payment_line, payables.bank_file FROM creditback_app;
GRANT UPDATE (state, submitted_by, submitted_at, approved_by, approved_at, content_hash, posted, posted_by, posted_at, posting_date)
    ON payables.payment_journal TO creditback_app;
GRANT UPDATE (state, state_reason, changed_by, bank_file_id, voucher_id) ON payables.payment_line TO creditback_app;
GRANT UPDATE (state, released_by, released_at, hand_over_started_by, hand_over_started_at, hand_over_ended_at, discarded_by, discarded_reason)
    ON payables.bank_file TO creditback_app;
-- What the bank said stays; of a line of it, what came of it may change.
REVOKE UPDATE, DELETE, TRUNCATE ON payables.bank_file_group, payables.bank_message, payables.bank_message_part, payables.bank_message_line,
    payables.bank_effect, payables.payment_task FROM creditback_app;
GRANT UPDATE (applied, no_effect, exceptions, closed) ON payables.bank_message TO creditback_app;
GRANT UPDATE (outcome, outcome_reason, payment_line_id, decided_by, decided_at, decided_reason) ON payables.bank_message_line TO creditback_app;
GRANT UPDATE (done_by, done_at, done_note) ON payables.payment_task TO creditback_app;
-- What gives posted rows their meaning: account and dimensions of a line, the currency of the books.
REVOKE UPDATE, DELETE, TRUNCATE ON ledger.ledger_dimension, ledger.account, ledger.legal_entity FROM creditback_app;
REVOKE DELETE, TRUNCATE ON ledger.fiscal_period, ledger.number_counter, ledger.number_sequence, ledger.exchange_rate, ledger.user_account,
    receivables.customer, receivables.bank_detail_change, payables.vendor, payables.vendor_bank_account, payables.invoice_hold,
    reimbursement.run, reimbursement.run_control, reimbursement.candidate, reimbursement.file_import,
    reimbursement.schedule, reimbursement.schedule_occurrence FROM creditback_app;
-- Of a legal entity its name and place may change, never its code or currency; of a period its states, never its days.
GRANT UPDATE (name, country, time_zone, language, street, building_number, postal_code, town, dimensions_defined, version)
    ON ledger.legal_entity TO creditback_app;
REVOKE UPDATE ON ledger.fiscal_period FROM creditback_app;
GRANT UPDATE (receivables_state, payables_state, ledger_state, version) ON ledger.fiscal_period TO creditback_app;
-- A bank account is what was proposed; of a decision on it nothing is changed (PC-3).
REVOKE UPDATE ON payables.vendor_bank_account FROM creditback_app;
GRANT UPDATE (state, replaces, decided_by, decided_at, usable_from, withdrawn_by, withdrawn_at) ON payables.vendor_bank_account TO creditback_app;
REVOKE UPDATE, DELETE, TRUNCATE ON payables.bank_detail_decision FROM creditback_app;
-- A check replaces the one before, none is taken away.
REVOKE DELETE, TRUNCATE ON ledger.books_check FROM creditback_app;
-- The health checks compare the schema with what the application was built for.
GRANT USAGE ON SCHEMA migration TO creditback_app;
GRANT SELECT ON migration.flyway_schema_history TO creditback_app;
-- Who writes through a view writes with the rights of its owner: nobody does, and a view of tomorrow is no exception.
DO $$
DECLARE
    published regclass;
BEGIN
    FOR published IN
        SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname IN ('ledger', 'receivables', 'payables', 'reimbursement') AND c.relkind IN ('v', 'm')
    LOOP
        EXECUTE format('REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON %s FROM creditback_app', published);
    END LOOP;
END $$;
