package org.creditback.golden;

import org.creditback.database.Jdbc;

/** Another run that holds a customer (SE-23): a stopped one, which nobody takes up. */
final class OtherRun {

    private OtherRun() {}

    static void reserve(Jdbc jdbc, String entity, String customer) {
        long run = jdbc.one("""
                        INSERT INTO reimbursement.run (legal_entity, request_key, request_hash, action, state, stop_reason, posting_date, cut_off_date,
                            summarize_customer, open_debit_mode, separate_classification, filter, accounting_currency, rate_basis, failure_limit,
                            language, prepared_by, considered, selected)
                        SELECT legal_entity, gen_random_uuid()::text, '', 'POST', 'STOPPED', 'OPERATOR', '2026-11-01', '2026-11-01', false, 'EXCLUDE',
                               false, '{}', accounting_currency, 'RUN_DATE', 100, 'en', 'test', 1, 1
                          FROM ledger.legal_entity WHERE legal_entity = ? RETURNING run_id""", row -> row.getLong(1), entity).orElseThrow();
        jdbc.update("""
                INSERT INTO reimbursement.candidate (run_id, candidate_no, customer_id, customer_account, state, frozen_selected)
                SELECT ?, 1, customer_id, customer_account, 'SELECTED', true FROM receivables.customer
                 WHERE legal_entity = ? AND customer_account = ?""", run, entity, customer);
        jdbc.update("INSERT INTO reimbursement.run_control (run_id) VALUES (?)", run);
        jdbc.update(
                "INSERT INTO reimbursement.run_event (run_id, actor, event, from_state, to_state) VALUES (?, 'test', 'STOPPED_OPERATOR', 'POSTING', 'STOPPED')",
                run);
    }
}
