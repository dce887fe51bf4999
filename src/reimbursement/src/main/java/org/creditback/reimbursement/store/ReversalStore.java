package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.reimbursement.Reversals.Reversal;
import org.creditback.reimbursement.Reversals.Terms;
import org.creditback.reimbursement.RunId;

/** Reimbursements that may be undone, and those that were. */
@Dependent
public class ReversalStore {

    private static final String POSTED = """
            SELECT i.run_id, i.reimbursement_ordinal, i.invoice_number, i.voucher_id, c.customer_id, c.customer_account, r.language
              FROM payables.reimbursement_invoice i
              JOIN reimbursement.run r ON r.run_id = i.run_id
              JOIN reimbursement.reimbursement p ON p.run_id = i.run_id AND p.ordinal = i.reimbursement_ordinal
              JOIN reimbursement.candidate c ON c.run_id = p.run_id AND c.candidate_no = p.candidate_no
            """;

    private final RunDatabase database;

    @Inject
    public ReversalStore(RunDatabase database) {
        this.database = database;
    }

    /**
     * A posted reimbursement.
     *
     * @param ordinal   within its run
     * @param number    of the reimbursement
     * @param voucherId of its voucher
     * @param language  of its booking texts
     */
    public record Reversible(
            RunId run,
            int ordinal,
            String number,
            long voucherId,
            long customerId,
            String customerAccount,
            String language) {}

    /** By its number. */
    public Optional<Reversible> find(LegalEntityId entity, String number) {
        return database.jdbc()
                .one(
                        POSTED + " WHERE i.legal_entity = ? AND i.invoice_number = ?",
                        ReversalStore::reversible,
                        entity.code(),
                        number);
    }

    /** Of a run from a place on, in number order. */
    public List<Reversible> after(LegalEntityId entity, RunId run, int ordinal, int size) {
        return database.jdbc().list(POSTED + """
                         WHERE i.legal_entity = ? AND i.run_id = ? AND i.reimbursement_ordinal > ?
                         ORDER BY i.reimbursement_ordinal LIMIT ?""", ReversalStore::reversible, entity.code(), run.value(), ordinal, size);
    }

    private static Reversible reversible(ResultSet row) throws SQLException {
        return new Reversible(
                new RunId(row.getLong(1)),
                row.getInt(2),
                row.getString(3),
                row.getLong(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7));
    }

    /** Notes what was undone, by which voucher; a second time breaks the key. */
    public void insert(
            LegalEntityId entity, List<Reversible> reversed, List<Long> vouchers, Terms terms, String caller) {
        database.jdbc()
                .update(
                        """
                        INSERT INTO reimbursement.reversal (run_id, ordinal, legal_entity, voucher_id, posting_date, reason, reversed_by)
                        SELECT r.run_id, r.ordinal, ?, r.voucher_id, ?, ?, ?
                          FROM unnest(?::bigint[], ?::int[], ?::bigint[]) AS r (run_id, ordinal, voucher_id)""",
                        entity.code(),
                        Objects.requireNonNull(terms.postingDate()),
                        terms.reason(),
                        caller,
                        reversed.stream().map(each -> each.run().value()).toArray(Long[]::new),
                        reversed.stream().map(Reversible::ordinal).toArray(Integer[]::new),
                        vouchers.toArray(Long[]::new));
    }

    /** The reversal of a reimbursement. */
    public Optional<Reversal> reversal(LegalEntityId entity, String number) {
        return database.jdbc()
                .one(
                        """
                        SELECT i.invoice_number, v.voucher_number, r.posting_date, r.reason, r.reversed_by
                          FROM payables.reimbursement_invoice i
                          JOIN reimbursement.reversal r ON r.run_id = i.run_id AND r.ordinal = i.reimbursement_ordinal
                          JOIN ledger.voucher_head v ON v.voucher_id = r.voucher_id
                         WHERE i.legal_entity = ? AND i.invoice_number = ?""",
                        row -> new Reversal(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getString(4),
                                row.getString(5)),
                        entity.code(),
                        number);
    }
}
