package org.creditback.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be true of the books at every moment, asked of the database.
 *
 * <p>One query per invariant, each answering with the rows that break it. A violation is never repaired, only told.
 *
 * @see "reliability.md, section 7: I12 is a test"
 */
public final class Invariants {

    /** The files of folder {@code invariants}, in order. */
    public static final List<String> NAMES = List.of(
            "I01_vouchers_balance",
            "I02_sub_ledger_is_control_account",
            "I03_open_and_settled_is_original",
            "I04_one_invoice_per_reimbursement",
            "I05_run_legs_are_settlements_and_invoices",
            "I06_credit_part_reimbursed_once",
            "I07_paid_at_most_the_invoice",
            "I08_four_eyes",
            "I08_payments_by_several_people",
            "I09_number_series_complete",
            "I10_state_has_its_event",
            "I11_bank_file_is_its_payments",
            "I13_voucher_in_a_period",
            "I14_reimbursed_within_the_limits",
            "I15_every_customer_has_an_outcome",
            "I16_sums_are_postings",
            "I17_outcome_sums_are_candidates",
            "I18_payment_state_has_its_event",
            "I19_reversals_undo_the_whole",
            "I20_in_transit_is_sent_and_not_booked");

    // Enough to see what is wrong; the books of a wrong program may break millions of times.
    private static final int LIMIT = 100;

    private Invariants() {}

    /**
     * A row that breaks an invariant.
     *
     * @param invariant   its name
     * @param legalEntity whose books
     * @param detail      a sentence with numbers
     */
    public record Violation(String invariant, String legalEntity, String detail) {}

    /**
     * Asks every invariant; best in one snapshot, or a booking in between looks like a violation.
     *
     * @param legalEntity only its books; null for all
     * @return at most a hundred per invariant, in the order of the invariants; empty where all is well
     */
    public static List<Violation> violations(Jdbc jdbc, @Nullable String legalEntity) {
        return NAMES.stream()
                .flatMap(name -> violations(jdbc, name, legalEntity).stream())
                .toList();
    }

    /**
     * How often an invariant is broken.
     *
     * @param invariant   its name
     * @param legalEntity whose books
     * @param count       rows that break it
     * @param example     one of them, a sentence with numbers
     */
    public record Count(String invariant, String legalEntity, long count, String example) {}

    /** The same as counts: each legal entity that breaks an invariant is there, however many rows another one has. */
    public static List<Count> counts(Jdbc jdbc, @Nullable String legalEntity) {
        return NAMES.stream()
                .flatMap(name -> counts(jdbc, name, legalEntity).stream())
                .toList();
    }

    private static List<Count> counts(Jdbc jdbc, String name, @Nullable String legalEntity) {
        String counted = "SELECT legal_entity, count(*), min(detail) FROM (" + sql(name)
                + ") AS violation (legal_entity, detail) WHERE ?::text IS NULL OR legal_entity = ? GROUP BY legal_entity";
        return jdbc.list(
                counted,
                row -> new Count(name, row.getString(1), row.getLong(2), row.getString(3)),
                legalEntity,
                legalEntity);
    }

    private static List<Violation> violations(Jdbc jdbc, String name, @Nullable String legalEntity) {
        String limited = "SELECT * FROM (" + sql(name) + ") AS violation (legal_entity, detail)"
                + " WHERE ?::text IS NULL OR legal_entity = ? LIMIT " + LIMIT;
        return jdbc.list(
                limited, row -> new Violation(name, row.getString(1), row.getString(2)), legalEntity, legalEntity);
    }

    private static String sql(String name) {
        try (InputStream file = Invariants.class.getResourceAsStream("/invariants/" + name + ".sql")) {
            if (file == null) {
                throw new IllegalStateException("no invariant " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
