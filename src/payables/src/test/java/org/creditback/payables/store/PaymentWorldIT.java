package org.creditback.payables.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.creditback.database.TestItems;
import org.creditback.domain.payables.PaymentState;
import org.creditback.examples.Seeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Invoices and payments in the hands of somebody who tries anything: states in any order, with and without what belongs to them. The database takes
 * what may be and refuses the rest, so that after each act the money is where it should be.
 */
@DisplayName("rules.md 16, PM-14, BR-1, BR-2, RV-3: no path pays twice, none loses what is owed")
class PaymentWorldIT {

    private static final int WORLDS = 20;
    private static final int ACTS = 140;
    private static final int INVOICES = 4;

    @Test
    void whateverIsTried() {
        Set<PaymentState> seen = EnumSet.noneOf(PaymentState.class);
        Set<String> refused = new TreeSet<>();
        Seeds.repeat(WORLDS, random -> {
            try (PayableBooks books = new PayableBooks()) {
                World world = new World(books, random);
                for (int act = 0; act < ACTS; act++) {
                    String reason = world.tryAnything();
                    if (reason != null) {
                        refused.add(reason);
                    }
                    world.assertMoneyIsWhereItShouldBe();
                    seen.addAll(world.states());
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
        // Otherwise the test would have tried nothing.
        assertThat(seen).containsExactlyInAnyOrder(PaymentState.values());
        assertThat(refused)
                .contains(
                        "bank_state_has_its_evidence",
                        "booked_payment_is_posted",
                        "payment_state_follows",
                        "invoice_in_one_live_payment",
                        "returned_payment_is_owed_again",
                        "reversal_of_a_free_invoice");
    }

    /** One legal entity, one vendor with some invoices. */
    private static final class World {

        // All that the bank ever says stands in one message; the transaction never commits.
        private static final long MESSAGE = 1_000_000_000;

        private final PayableBooks books;
        private final Random random;
        private int vouchers;

        World(PayableBooks books, Random random) {
            this.books = books;
            this.random = random;
            books.vendor("V-1", "SEPA");
            for (int number = 1; number <= INVOICES; number++) {
                books.invoice("V-1", number + "0.00");
            }
            books.jdbc.update("""
                    INSERT INTO payables.bank_message (bank_message_id, legal_entity, sha256, size, way, imported_by, kind, version, message_id)
                    VALUES (?, ?, repeat('0', 64), 0, 'REST', 'clerk', 'STATEMENT', 'camt.053.001.08', 'M')""", MESSAGE, books.entity.code());
            books.jdbc.update("""
                    INSERT INTO payables.bank_message_line (bank_message_id, line_no, legal_entity, level, outcome)
                    VALUES (?, 1, ?, 'PAYMENT', 'APPLIED')""", MESSAGE, books.entity.code());
        }

        /** Something; the name of what refused it, or null. */
        @Nullable
        String tryAnything() {
            books.jdbc.update("SAVEPOINT before");
            try {
                switch (random.nextInt(14)) {
                    case 0 -> propose();
                    case 1 -> approve();
                    case 2 -> payInPart();
                    case 3, 4 -> post();
                    case 5 -> closeByReversal();
                    default -> move();
                }
                books.jdbc.update(
                        "SET CONSTRAINTS payables.returned_payment_is_owed_again, payables.return_belongs_to_a_returned_payment IMMEDIATE");
                books.jdbc.update(
                        "SET CONSTRAINTS payables.returned_payment_is_owed_again, payables.return_belongs_to_a_returned_payment DEFERRED");
                return null;
            } catch (RuntimeException impossible) {
                books.jdbc.update("ROLLBACK TO SAVEPOINT before");
                return constraint(impossible);
            }
        }

        private static String constraint(RuntimeException refused) {
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                if (cause instanceof org.postgresql.util.PSQLException failure
                        && failure.getServerErrorMessage() != null) {
                    return String.valueOf(failure.getServerErrorMessage().getConstraint());
                }
            }
            throw refused;
        }

        private void propose() {
            books.journal("{}");
        }

        private void approve() {
            Long journal = any(
                    "SELECT payment_journal_id FROM payables.payment_journal WHERE legal_entity = ? AND state = 'CREATED'");
            if (journal != null) {
                books.journals.submit(journal, books.journals.contentHash(journal), "clerk");
                books.journals.approve(journal, "controller");
                books.lines.advance(journal, PaymentState.CREATED, PaymentState.APPROVED, "controller");
            }
        }

        // Of an invoice that may be in a payment already, and perhaps too much.
        private void payInPart() {
            long journal = books.journal("{\"vendor\":\"nobody\"}");
            Long invoice = any("SELECT vendor_invoice_id FROM payables.vendor_invoice WHERE legal_entity = ?");
            BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(30));
            Long line = id("""
                    INSERT INTO payables.payment_line (payment_journal_id, legal_entity, line_no, vendor_account, amount, currency, method, payment_date,
                           end_to_end_id, text, changed_by)
                    VALUES (?, ?, 1, 'V-1', ?, 'EUR', 'SEPA', ?, ?, 'by hand', 'clerk') RETURNING payment_line_id""", journal, books.entity.code(), amount, PayableBooks.TODAY, "HAND" + journal);
            books.jdbc.update(
                    "INSERT INTO payables.payment_line_invoice (payment_line_id, vendor_invoice_id, amount) VALUES (?, ?, ?)",
                    line,
                    invoice,
                    amount);
        }

        private void post() {
            Long line = anyLine();
            if (line != null) {
                settle(line, "PAYMENT", BigDecimal.ONE, post(line));
            }
        }

        private long post(long line) {
            long voucher = voucher();
            books.jdbc.update(
                    "UPDATE payables.payment_line SET voucher_id = ?, changed_by = 'clerk' WHERE payment_line_id = ?",
                    voucher,
                    line);
            return voucher;
        }

        // To any state, mostly with the word of the bank where it needs one; what was posted comes back wholly, in part
        // or not at all.
        private void move() {
            Long line = anyLine();
            if (line == null) {
                return;
            }
            PaymentState next = next(line);
            if (next.needsBankEvidence() && random.nextInt(8) > 0) {
                books.jdbc.update("""
                        INSERT INTO payables.bank_effect (payment_line_id, effect, bank_message_id, line_no, happened_on)
                        VALUES (?, ?, ?, 1, ?) ON CONFLICT DO NOTHING""", line, next.name(), MESSAGE, PayableBooks.TODAY);
            }
            boolean comesBack = next == PaymentState.REJECTED || next == PaymentState.RETURNED;
            if (random.nextInt(8) < (comesBack ? 6 : 1)) {
                settle(line, "RETURN", new BigDecimal(random.nextInt(4) == 0 ? "-0.5" : "-1"), voucher());
            }
            books.jdbc.update(
                    "UPDATE payables.payment_line SET state = ?, changed_by = 'bank' WHERE payment_line_id = ?",
                    next.name(),
                    line);
        }

        // Half of the time one that may follow, so that some payments come to their end.
        private PaymentState next(long line) {
            PaymentState state = PaymentState.valueOf(books.jdbc
                    .list(
                            "SELECT state FROM payables.payment_line WHERE payment_line_id = ?",
                            row -> row.getString(1),
                            line)
                    .get(0));
            List<PaymentState> choice = random.nextBoolean()
                    ? List.of(PaymentState.values())
                    : Stream.of(PaymentState.values()).filter(state::mayBecome).toList();
            return choice.isEmpty() ? state : choice.get(random.nextInt(choice.size()));
        }

        // For a return: of what was settled, if anything was.
        private void settle(long line, String kind, BigDecimal share, long voucher) {
            books.jdbc.update("""
                    INSERT INTO payables.vendor_settlement (vendor_invoice_id, payment_line_id, kind, amount, accounting_amount, voucher_id, settled_on)
                    SELECT p.vendor_invoice_id, p.payment_line_id, ?, p.amount * ?, p.amount * ?, ?, ?
                      FROM payables.payment_line_invoice p
                     WHERE p.payment_line_id = ?
                       AND (? = 'PAYMENT' OR EXISTS (SELECT FROM payables.vendor_settlement s WHERE s.payment_line_id = p.payment_line_id))""", kind, share, share, voucher, PayableBooks.TODAY, line, kind);
        }

        private void closeByReversal() {
            if (random.nextInt(3) > 0) {
                return;
            }
            books.jdbc.update(
                    """
                    INSERT INTO payables.vendor_settlement (vendor_invoice_id, kind, amount, accounting_amount, voucher_id, settled_on)
                    SELECT vendor_invoice_id, 'REVERSAL', open_amount, open_accounting_amount, ?, ?
                      FROM payables.open_vendor_invoice WHERE vendor_invoice_id = ? AND open_amount = amount""",
                    voucher(),
                    PayableBooks.TODAY,
                    any("SELECT vendor_invoice_id FROM payables.vendor_invoice WHERE legal_entity = ?"));
        }

        private long voucher() {
            return TestItems.voucher(books.connection, books.entity.code(), "W-" + ++vouchers, PayableBooks.TODAY);
        }

        private @Nullable Long anyLine() {
            return any("SELECT payment_line_id FROM payables.payment_line WHERE legal_entity = ?");
        }

        private @Nullable Long any(String sql) {
            List<Long> all = books.jdbc.list(sql + " ORDER BY 1", row -> row.getLong(1), books.entity.code());
            return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
        }

        private long id(String sql, Object... parameters) {
            return books.jdbc.list(sql, row -> row.getLong(1), parameters).get(0);
        }

        List<PaymentState> states() {
            return books.jdbc.list(
                    "SELECT DISTINCT state FROM payables.payment_line WHERE legal_entity = ?",
                    row -> PaymentState.valueOf(row.getString(1)),
                    books.entity.code());
        }

        /**
         * Over all states the sum is what was invoiced: open, posted and not come back, or closed by a reversal; and what has left us is never more
         * than what was owed.
         */
        void assertMoneyIsWhereItShouldBe() {
            assertThat(books.jdbc.list("""
                            SELECT i.invoice_number || ': ' || i.amount || ' invoiced, ' || i.open_amount || ' open, ' || paid.posted || ' posted, '
                                   || paid.out || ' out, ' || closed.amount || ' reversed, in ' || paid.live || ' payments'
                              FROM payables.open_vendor_invoice i
                             CROSS JOIN LATERAL (
                                    SELECT coalesce(sum(p.amount) FILTER (WHERE l.voucher_id IS NOT NULL
                                                                            AND l.state NOT IN ('REJECTED', 'RETURNED')), 0) AS posted,
                                           coalesce(sum(p.amount) FILTER (WHERE l.state IN ('SENT', 'ACCEPTED', 'BOOKED')), 0) AS out,
                                           count(*) FILTER (WHERE p.reserved) AS live
                                      FROM payables.payment_line_invoice p JOIN payables.payment_line l USING (payment_line_id)
                                     WHERE p.vendor_invoice_id = i.vendor_invoice_id) paid
                             CROSS JOIN LATERAL (
                                    SELECT coalesce(sum(s.amount), 0) AS amount FROM payables.vendor_settlement s
                                     WHERE s.vendor_invoice_id = i.vendor_invoice_id AND s.kind = 'REVERSAL') closed
                             WHERE i.legal_entity = ?
                               AND (i.amount <> i.open_amount + paid.posted + closed.amount OR paid.out > i.amount - closed.amount
                                    OR paid.live > 1)""", row -> row.getString(1), books.entity.code()))
                    .isEmpty();
        }
    }
}
