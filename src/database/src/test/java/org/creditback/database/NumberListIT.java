package org.creditback.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditback.database.TestItems.candidate;
import static org.creditback.database.TestItems.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("NU-5: the number list says by whom and when a number came into its state")
class NumberListIT {

    private static final String FROZEN_AT = "2026-11-20 10:00+00";
    private static final String PARKED_AT = "2026-11-20 11:00+00";
    private static final String ENDED_AT = "2026-11-27 12:00+00";

    private Connection connection;
    private Jdbc jdbc;
    private long run;

    @BeforeEach
    void aFrozenRunOfTwoCustomersOneParked() throws SQLException {
        connection = TestDatabase.connect();
        jdbc = Jdbc.on(connection);
        String entity = TestBooks.legalEntity(connection, "EUR");
        run = run(connection, entity, entity + "-1", "FROZEN");
        jdbc.update("""
                UPDATE reimbursement.run SET frozen_at = ?::timestamptz, reimbursement_first = 1, voucher_first = 1
                 WHERE run_id = ?""", FROZEN_AT, run);
        candidate(connection, run, 1, "SELECTED");
        candidate(connection, run, 2, "SELECTED");
        for (int no : List.of(1, 2)) {
            jdbc.update("""
                    INSERT INTO reimbursement.reimbursement (run_id, ordinal, candidate_no, voucher_ordinal, currency, account, dimensions,
                        billing_classification, amount, accounting_amount)
                    VALUES (?, ?, ?, ?, 'EUR', '130100', '', '', 1, 1)""", run, no - 1, no, no - 1);
        }
        jdbc.update("""
                UPDATE reimbursement.candidate SET state = 'PARKED', reason = 'PARKED', decided_by = 'bert', decided_at = ?::timestamptz
                 WHERE run_id = ? AND candidate_no = 2""", PARKED_AT, run);
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void anAssignedNumberNamesThePreparerAndTheFreeze() {
        assertThat(numbers()).containsExactly("RB-000001 ASSIGNED  test 10:00", "RB-000002 VOIDED PARKED bert 11:00");
    }

    @Test
    void aNumberVoidedWithItsRunNamesWhoEndedTheRun() {
        end("RUN_CANCELED", "clara");
        assertThat(numbers())
                .containsExactly("RB-000001 VOIDED RUN_CANCELED clara 12:00", "RB-000002 VOIDED PARKED bert 11:00");
    }

    @Test
    void anExpiredNumberNamesWhoLetTheRunExpire() {
        end("RUN_EXPIRED", "server");
        assertThat(numbers()).first().isEqualTo("RB-000001 VOIDED RUN_EXPIRED server 12:00");
    }

    private void end(String reason, String actor) {
        jdbc.update("UPDATE reimbursement.run SET state = 'CANCELED', void_reason = ? WHERE run_id = ?", reason, run);
        jdbc.update("""
                INSERT INTO reimbursement.run_event (run_id, at, actor, event, from_state, to_state)
                VALUES (?, ?::timestamptz, ?, ?, 'FROZEN', 'CANCELED')""", run, ENDED_AT, actor, reason);
    }

    private List<String> numbers() {
        return jdbc.list("""
                SELECT concat_ws(' ', number, state, coalesce(reason, ''), by_user, to_char(at AT TIME ZONE 'UTC', 'HH24:MI'))
                  FROM reimbursement.number_list WHERE run_id = ? AND series = 'REIMBURSEMENT' ORDER BY value""", row -> row.getString(1), run);
    }
}
