package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creditback.database.SqlErrors;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.HoldReason;
import org.creditback.domain.payables.InvoiceHold;
import org.creditback.payables.NewHold;
import org.jspecify.annotations.Nullable;

/** Holds on vendor invoices: who changes one locks it first; the database notes each change. */
@Dependent
public class InvoiceHoldStore {

    // Whom the trail names for a hold whose day has come.
    private static final String BY_DATE = "end date";

    private final PayablesDatabase database;

    @Inject
    public InvoiceHoldStore(PayablesDatabase database) {
        this.database = database;
    }

    /**
     * An invoice that may be held.
     *
     * @param open    true where something of it is open
     * @param payment where its live payment stands once that is on its way to the bank; null while a hold still stops it
     */
    public record Holdable(long id, boolean open, @Nullable String payment) {}

    /** A hold that somebody asks to be released. */
    public record Found(long invoice, String number, InvoiceHold hold) {}

    /** Who says what of a hold. */
    public record Word(long invoice, HoldReason reason, String by, String text) {}

    /**
     * By number, its payment held: whoever approves, generates or releases it waits, and then sees the hold. The journal first, as they do.
     */
    public Optional<Holdable> lock(LegalEntityId entity, String number) {
        database.jdbc().list("""
                        SELECT 1 FROM payables.vendor_invoice i
                          JOIN payables.payment_line_invoice p ON p.vendor_invoice_id = i.vendor_invoice_id AND p.reserved
                          JOIN payables.payment_line l USING (payment_line_id)
                          JOIN payables.payment_journal j USING (payment_journal_id)
                         WHERE i.legal_entity = ? AND i.invoice_number = ? FOR SHARE OF j""", row -> row.getInt(1), entity.code(), number);
        database.jdbc().list("""
                        SELECT 1 FROM payables.vendor_invoice i
                          JOIN payables.payment_line_invoice p ON p.vendor_invoice_id = i.vendor_invoice_id AND p.reserved
                          JOIN payables.payment_line l USING (payment_line_id)
                          JOIN payables.bank_file f USING (bank_file_id)
                         WHERE i.legal_entity = ? AND i.invoice_number = ? FOR SHARE OF f""", row -> row.getInt(1), entity.code(), number);
        return database.jdbc()
                .one(
                        """
                        SELECT i.vendor_invoice_id, i.open_amount > 0,
                               (SELECT l.state FROM payables.payment_line_invoice p JOIN payables.payment_line l USING (payment_line_id)
                                  LEFT JOIN payables.bank_file f USING (bank_file_id)
                                 WHERE p.vendor_invoice_id = i.vendor_invoice_id AND p.reserved
                                   AND (l.state NOT IN ('CREATED', 'APPROVED', 'GENERATED') OR f.hand_over_started_at IS NOT NULL))
                          FROM payables.open_vendor_invoice i WHERE i.legal_entity = ? AND i.invoice_number = ?""",
                        row -> new Holdable(row.getLong(1), row.getBoolean(2), row.getString(3)),
                        entity.code(),
                        number);
    }

    /** False where the invoice is held for this reason already. A hold whose day has come is put anew. */
    public boolean put(long invoice, NewHold hold, String by, LocalDate today) {
        database.jdbc().update("""
                        UPDATE payables.invoice_hold SET released_by = ?, released_at = now()
                         WHERE vendor_invoice_id = ? AND reason = ? AND released_at IS NULL AND ends_on <= ?""", BY_DATE, invoice, hold.reason(), today);
        return database.jdbc().update("""
                        INSERT INTO payables.invoice_hold AS h (vendor_invoice_id, reason, starts_on, ends_on, author, text)
                        VALUES (?, ?, ?, ?, ?, ?)
                            ON CONFLICT (vendor_invoice_id, reason) DO UPDATE
                           SET starts_on = excluded.starts_on, ends_on = excluded.ends_on, author = excluded.author, text = excluded.text,
                               created_at = now(), released_by = NULL, released_at = NULL, release_text = NULL,
                               agreed_by = NULL, agreed_at = NULL, agreed_text = NULL
                         WHERE h.released_at IS NOT NULL""", invoice, hold.reason(), today, hold.endsOn(), by, hold.text()) > 0;
    }

    /** Holds in force of one reason, locked, in the order of their invoices. */
    public List<Found> inForce(LegalEntityId entity, List<String> numbers, HoldReason reason) {
        return database.jdbc()
                .list(
                        """
                        SELECT i.vendor_invoice_id, i.invoice_number, h.author, h.agreed_by
                          FROM payables.vendor_invoice i JOIN payables.invoice_hold h USING (vendor_invoice_id)
                         WHERE i.legal_entity = ? AND i.invoice_number = ANY (?) AND h.reason = ? AND h.released_at IS NULL
                           AND (h.ends_on IS NULL OR h.ends_on > payables.today(i.legal_entity))
                         ORDER BY i.vendor_invoice_id FOR UPDATE OF h""",
                        row -> new Found(
                                row.getLong(1),
                                row.getString(2),
                                new InvoiceHold(reason, row.getString(3), row.getString(4))),
                        entity.code(),
                        numbers.toArray(String[]::new),
                        reason);
    }

    /** The first of two says yes. */
    public void agree(Word word) {
        database.jdbc().update("""
                        UPDATE payables.invoice_hold SET agreed_by = ?, agreed_at = now(), agreed_text = ?
                         WHERE vendor_invoice_id = ? AND reason = ?""", word.by(), word.text(), word.invoice(), word.reason());
    }

    /** Ends it. A Refusal SELF_APPROVAL where the database knows the person as the author, or as the first of two. */
    public void release(Word word) {
        try {
            database.jdbc().update("""
                            UPDATE payables.invoice_hold SET released_by = ?, released_at = now(), release_text = ?
                             WHERE vendor_invoice_id = ? AND reason = ?""", word.by(), word.text(), word.invoice(), word.reason());
        } catch (PersistenceException refused) {
            if (SqlErrors.violatedConstraint(refused)
                    .filter(name ->
                            name.equals("hold_releaser_is_not_author") || name.equals("two_release_a_sanctions_hit"))
                    .isPresent()) {
                throw new Refusal(RefusalReason.SELF_APPROVAL);
            }
            throw refused;
        }
    }
}
