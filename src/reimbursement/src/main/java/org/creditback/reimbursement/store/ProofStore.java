package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.creditback.database.Jdbc;
import org.creditback.domain.reimbursement.RunProof;
import org.creditback.domain.reimbursement.RunProof.Compared;
import org.creditback.domain.reimbursement.RunProof.Line;

/** Both sides of every line of the certificate, each computed from its own tables (controls.md 11). */
@Dependent
public class ProofStore {

    private final RunDatabase database;

    @Inject
    public ProofStore(RunDatabase database) {
        this.database = database;
    }

    /** One snapshot for all lines; must be the first statement of its transaction. */
    public void beginSnapshot() {
        database.jdbc().update("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        database.jdbc().update("SET LOCAL statement_timeout = '600s'");
    }

    /** The comparisons of a run, in the order of the certificate. */
    public RunProof proof(long runId, String legalEntity) {
        List<Compared> lines = new ArrayList<>();
        for (ProofSql sql : ProofSql.values()) {
            List<Compared> compared = database.jdbc()
                    .list(sql.text(), row -> compared(sql.line(), row), sql.parameters(runId, legalEntity));
            // No row on either side: nothing was booked, which is compared too.
            lines.addAll(compared.isEmpty() ? List.of(new Compared(sql.line(), "", "0", "0")) : compared);
        }
        return new RunProof(lines);
    }

    private static Compared compared(Line line, ResultSet row) throws SQLException {
        return new Compared(line, row.getString(1), row.getString(2), row.getString(3));
    }

    /** Keeps the certificate; a repeated proof is a new attempt. */
    public int insert(long runId, RunProof proof) {
        Jdbc jdbc = database.jdbc();
        int attempt = jdbc.one(
                        "SELECT coalesce(max(attempt), 0) + 1 FROM reimbursement.run_proof WHERE run_id = ?",
                        row -> row.getInt(1),
                        runId)
                .orElse(1);
        jdbc.copyIn(
                "COPY reimbursement.run_proof (run_id, attempt, line, item, left_side, right_side) FROM STDIN",
                rows -> proof.lines()
                        .forEach(line -> rows.row(
                                runId, attempt, line.line().number(), line.item(), line.left(), line.right())));
        return attempt;
    }

    /** The last certificate of a run; without lines before the first. */
    public RunProof last(long runId) {
        return new RunProof(database.jdbc()
                .list(
                        """
                        SELECT line, item, left_side::text, right_side::text FROM reimbursement.run_proof
                         WHERE run_id = ? AND attempt = (SELECT max(attempt) FROM reimbursement.run_proof WHERE run_id = ?)
                         ORDER BY line, item""",
                        row -> new Compared(line(row.getInt(1)), row.getString(2), row.getString(3), row.getString(4)),
                        runId,
                        runId));
    }

    private static Line line(int number) {
        return Stream.of(Line.values())
                .filter(line -> line.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** Notes on the run whether it is proven. */
    public void proven(long runId, boolean proven) {
        database.jdbc().update("UPDATE reimbursement.run SET proven = ? WHERE run_id = ?", proven, runId);
    }

    /** True where a candidate that was selected ended otherwise than reimbursed. */
    public boolean declinedAfterFreeze(long runId) {
        return database.jdbc().one("""
                        SELECT EXISTS (SELECT FROM reimbursement.candidate
                                        WHERE run_id = ? AND frozen_selected AND state <> 'REIMBURSED')""", row -> row.getBoolean(1), runId).orElse(false);
    }
}
