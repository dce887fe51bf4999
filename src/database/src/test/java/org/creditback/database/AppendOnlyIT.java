package org.creditback.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statement triggers and privileges do not ask for rows: the tables may be empty. */
@DisplayName("PO-17, D8: what is posted is never changed, by nobody")
class AppendOnlyIT {

    private Connection connection;

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    static Stream<String> changes() {
        return Stream.of(
                        "ledger.voucher voucher_is_never_changed posted_by",
                        "ledger.posting voucher_is_never_changed party",
                        "ledger.posting_sum posting_sum_is_never_changed debit",
                        "ledger.ledger_dimension ledger_dimension_is_never_changed dimensions",
                        "ledger.audit_event audit_event_is_never_changed actor",
                        "ledger.number_block number_assigned_once assigned_by",
                        "receivables.customer_transaction customer_transaction_is_never_changed text",
                        "receivables.customer_transaction_line customer_transaction_is_never_changed amount",
                        "receivables.settlement settlement_is_never_changed amount",
                        "payables.vendor_invoice vendor_invoice_is_never_changed text",
                        "payables.bank_detail_decision bank_detail_decision_is_never_changed reason",
                        "payables.vendor_settlement vendor_settlement_is_never_changed kind",
                        "payables.payment_event payment_event_is_never_changed actor",
                        "payables.bank_file_part bank_file_is_never_changed part_no",
                        "reimbursement.run_event run_event_is_never_changed actor",
                        "reimbursement.run_approval run_approval_is_never_changed reason")
                .flatMap(table -> Stream.of("UPDATE", "DELETE", "TRUNCATE").map(verb -> verb + " " + table));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void theApplicationMayNot(String change) throws SQLException {
        connection = TestDatabase.connect();
        Refused.byPrivilege(() -> Jdbc.on(connection).update(statement(change)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void evenTheOwnerIsRefused(String change) throws SQLException {
        connection = TestDatabase.connectAsOwner();
        Refused.by(change.split(" ")[2], () -> Jdbc.on(connection).update(statement(change)));
    }

    private static String statement(String change) {
        String[] part = change.split(" ");
        return switch (part[0]) {
            case "UPDATE" -> "UPDATE " + part[1] + " SET " + part[3] + " = " + part[3];
            case "DELETE" -> "DELETE FROM " + part[1];
            default -> "TRUNCATE " + part[1] + " CASCADE";
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRUNCATE receivables.customer CASCADE",
                "INSERT INTO ledger.voucher SELECT * FROM ledger.voucher ON CONFLICT (voucher_id) DO UPDATE SET posted_by = 'me'"
            })
    void aDetourIsRefusedToTheOwnerToo(String detour) throws SQLException {
        connection = TestDatabase.connectAsOwner();
        String constraint =
                detour.startsWith("TRUNCATE") ? "customer_transaction_is_never_changed" : "voucher_is_never_changed";
        Refused.by(constraint, () -> Jdbc.on(connection).update(detour));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"run_chunk", "run_proof", "reimbursement", "netting", "frozen_item", "run_rate", "run_total"})
    void theApplicationMayNotDeleteWhatARunFroze(String table) throws SQLException {
        connection = TestDatabase.connect();
        Refused.byPrivilege(() -> Jdbc.on(connection).update("DELETE FROM reimbursement." + table));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reimbursement.run",
                "reimbursement.candidate",
                "receivables.customer",
                "payables.vendor",
                "payables.vendor_bank_account",
                "payables.invoice_hold",
                "receivables.bank_detail_change",
                "reimbursement.run_control",
                "reimbursement.file_import",
                "ledger.account",
                "ledger.exchange_rate",
                "ledger.user_account",
                "ledger.number_counter",
                "ledger.number_sequence",
                "ledger.fiscal_period",
                "ledger.legal_entity"
            })
    void theApplicationMayNotDeleteWhatOthersReferTo(String table) throws SQLException {
        connection = TestDatabase.connect();
        Refused.byPrivilege(() -> Jdbc.on(connection).update("DELETE FROM " + table));
    }

    @Test
    void onlyPostingsMakeASum() throws SQLException {
        connection = TestDatabase.connect();
        Refused.byPrivilege(
                () -> Jdbc.on(connection).update("INSERT INTO ledger.posting_sum VALUES (1, '2026-11-20', 1, 0)"));
    }

    @ParameterizedTest
    @DisplayName("D8: nor what posted rows mean")
    @ValueSource(
            strings = {
                "ledger.account SET name = ''",
                "ledger.legal_entity SET accounting_currency = 'USD'",
                "ledger.fiscal_period SET ends_on = ends_on",
                "ledger.fiscal_period SET starts_on = starts_on"
            })
    void theApplicationMayNotChangeWhatPostedRowsMean(String change) throws SQLException {
        connection = TestDatabase.connect();
        Refused.byPrivilege(() -> Jdbc.on(connection).update("UPDATE " + change));
    }

    @Test
    @DisplayName("PO-16: the states of a period do change")
    void theApplicationChangesTheStatesOfAPeriod() throws SQLException {
        connection = TestDatabase.connect();
        assertThat(Jdbc.on(connection).update("""
                UPDATE ledger.fiscal_period SET receivables_state = 'ON_HOLD', payables_state = 'ON_HOLD', ledger_state = 'ON_HOLD', version = 1
                 WHERE legal_entity = 'none'""")).isZero();
        assertThat(Jdbc.on(connection)
                        .list("SELECT 1 FROM ledger.fiscal_period WHERE legal_entity = 'none' FOR SHARE", row -> 1))
                .isEmpty();
    }

    @ParameterizedTest
    @DisplayName("D8: a view is no way around the rights on its table")
    @ValueSource(
            strings = {
                "DELETE FROM receivables.customer_name",
                "UPDATE receivables.customer_name SET customer_account = 'X'",
                "DELETE FROM payables.vendor_name",
                "INSERT INTO payables.vendor_name (legal_entity, vendor_account, name) VALUES ('E', 'V', 'N')",
                "UPDATE ledger.voucher_head SET posted_by = 'me'",
                "DELETE FROM ledger.account_with_dimensions",
                "UPDATE ledger.account_with_dimensions SET dimensions = ''",
                "DELETE FROM ledger.number_blocks",
                "UPDATE ledger.exchange_account SET account = 'X'",
                "UPDATE receivables.document SET amount = 0",
                "DELETE FROM payables.summary_account"
            })
    void aViewIsNoWayAround(String detour) throws SQLException {
        connection = TestDatabase.connect();
        Refused.byPrivilege(() -> Jdbc.on(connection).update(detour));
    }

    @Test
    @DisplayName("D8: no view at all can be written")
    void noViewIsWritten() throws SQLException {
        connection = TestDatabase.connect();
        assertThat(Jdbc.on(connection).list("""
                SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname IN ('ledger', 'receivables', 'payables', 'reimbursement') AND c.relkind IN ('v', 'm')
                   AND (has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE') OR has_any_column_privilege(c.oid, 'INSERT, UPDATE'))""", row -> row.getString(1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE ledger.mine (id int)",
                "CREATE TABLE public.mine (id int)",
                "CREATE SCHEMA mine",
                "ALTER TABLE ledger.posting ADD COLUMN mine int",
                "ALTER TABLE ledger.voucher DISABLE TRIGGER voucher_is_never_changed",
                "DROP TRIGGER voucher_balances ON ledger.voucher",
                "DROP TABLE receivables.settlement",
                "DROP INDEX receivables.one_reimbursement_per_credit_part",
                "CREATE OR REPLACE FUNCTION ledger.voucher_balances() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
                "CREATE OR REPLACE VIEW ledger.posted_line AS SELECT 1",
                "SET ROLE creditback_owner",
                "SET session_replication_role = replica"
            })
    void theApplicationAltersNothing(String statement) throws SQLException {
        connection = TestDatabase.connect();
        Refused.byPrivilege(() -> Jdbc.on(connection).update(statement));
    }
}
