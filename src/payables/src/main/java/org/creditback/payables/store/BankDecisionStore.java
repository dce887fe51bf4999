package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.creditback.database.Jdbc;
import org.creditback.database.SqlErrors;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.CallBack;
import org.creditback.domain.payables.HoldReason;
import org.jspecify.annotations.Nullable;

/** Decisions on proposed bank accounts of vendors. Who decides locks the vendor first: a run waits, and so does a second approver. */
@Dependent
public class BankDecisionStore {

    private static final String SELF_APPROVAL = "bank_approver_is_not_proposer";

    private final PayablesDatabase database;

    @Inject
    public BankDecisionStore(PayablesDatabase database) {
        this.database = database;
    }

    /**
     * Who decides on what, and when.
     *
     * @param change the number of the proposed account
     * @param inUse  the account in use; 0 for none
     * @param by     the person
     * @param at     the time
     */
    public record Act(long change, long inUse, String by, Instant at) {}

    /** Whose account it is, for the lock; empty where there is none. */
    public Optional<String> vendorOf(LegalEntityId entity, long change) {
        return database.jdbc().one("""
                        SELECT vendor_account FROM payables.vendor_bank_account
                         WHERE legal_entity = ? AND vendor_bank_account_id = ?""", row -> row.getString(1), entity.code(), change);
    }

    /**
     * Puts a proposed account in the place of the one in use, with its evidence.
     *
     * @return how many invoices waited for a bank account and wait no more (VE-11)
     * @throws Refusal SELF_APPROVAL where the database knows the person as the proposer
     */
    public int approve(Act act, CallBack evidence, LocalDate usableFrom) {
        return guarded(() -> {
            Jdbc jdbc = database.jdbc();
            jdbc.update(
                    """
                    INSERT INTO payables.bank_detail_decision (vendor_bank_account_id, decision, decided_by, decided_at, called_person,
                        called_number, number_source, known_since, called_on, called_by, call_result, call_text)
                    VALUES (?, 'APPROVE', ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''))""",
                    act.change(),
                    act.by(),
                    time(act),
                    evidence.person().strip(),
                    evidence.number().strip(),
                    evidence.numberSource().strip(),
                    evidence.knownSince(),
                    evidence.calledOn(),
                    evidence.calledBy().strip(),
                    evidence.result(),
                    evidence.text().strip());
            jdbc.update(
                    "UPDATE payables.vendor_bank_account SET state = 'REPLACED' WHERE vendor_bank_account_id = ?",
                    act.inUse());
            move(act, "APPROVED", usableFrom);
            return release(act);
        });
    }

    /**
     * Lets a proposed account never be used.
     *
     * @throws Refusal SELF_APPROVAL where the database knows the person as the proposer
     */
    public void reject(Act act, String reason) {
        guarded(() -> {
            database.jdbc().update("""
                            INSERT INTO payables.bank_detail_decision (vendor_bank_account_id, decision, decided_by, decided_at, reason)
                            VALUES (?, 'REJECT', ?, ?, ?)""", act.change(), act.by(), time(act), reason);
            move(act, "REJECTED", null);
            return 0;
        });
    }

    /** Ends a proposal by its author, without a decision. */
    public void withdraw(Act act) {
        database.jdbc().update("""
                        UPDATE payables.vendor_bank_account SET state = 'WITHDRAWN', withdrawn_by = ?, withdrawn_at = ?
                         WHERE vendor_bank_account_id = ?""", act.by(), time(act), act.change());
    }

    private void move(Act act, String state, @Nullable LocalDate usableFrom) {
        database.jdbc().update("""
                        UPDATE payables.vendor_bank_account
                           SET state = ?, replaces = nullif(?, 0), decided_by = ?, decided_at = ?, usable_from = ?
                         WHERE vendor_bank_account_id = ?""", state, act.inUse(), act.by(), time(act), usableFrom, act.change());
    }

    private int release(Act act) {
        return database.jdbc().update("""
                        UPDATE payables.invoice_hold h SET released_by = ?, released_at = ?
                          FROM payables.vendor_invoice i
                          JOIN payables.vendor_bank_account b USING (legal_entity, vendor_account)
                         WHERE b.vendor_bank_account_id = ? AND h.vendor_invoice_id = i.vendor_invoice_id AND h.reason = ?
                           AND h.released_at IS NULL""", act.by(), time(act), act.change(), HoldReason.NO_BANK_DETAILS);
    }

    private static Object time(Act act) {
        return act.at().atOffset(ZoneOffset.UTC);
    }

    private static int guarded(IntSupplier act) {
        try {
            return act.getAsInt();
        } catch (PersistenceException refused) {
            if (SqlErrors.violatedConstraint(refused)
                    .filter(SELF_APPROVAL::equals)
                    .isPresent()) {
                throw new Refusal(RefusalReason.SELF_APPROVAL);
            }
            throw refused;
        }
    }
}
