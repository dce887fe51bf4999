package org.creditback.domain.payables;

import java.time.LocalDate;
import java.util.Optional;
import org.creditback.domain.RefusalReason;

/**
 * A proposed bank account of a vendor, as the rules of its approval see it (PC-3, PC-4).
 *
 * @param proposedBy who entered or imported it
 * @param replaces   the account in use until then; 0 for none
 */
public record BankAccountChange(String proposedBy, long replaces) {

    /**
     * Why the person cannot decide on what they saw.
     *
     * <p>It is about persons, so no role makes an exception. Who may not decide at all learns that first.
     *
     * @param seenInUse the account in use as the person saw it; 0 for none
     * @return SELF_APPROVAL or STALE_VERSION; empty where the decision counts
     * @see "Also: constraint bank_approver_is_not_proposer"
     */
    public Optional<RefusalReason> objection(String person, long seenInUse) {
        if (proposedBy.equals(person)) {
            return Optional.of(RefusalReason.SELF_APPROVAL);
        }
        return replaces == seenInUse ? Optional.empty() : Optional.of(RefusalReason.STALE_VERSION);
    }

    /**
     * The first day on which the approved account may be paid to (PC-4).
     *
     * @param decidedOn   the day of the approval
     * @param coolOffDays working days that an account waits which replaces another one; 0 for none
     * @return the day of the approval for the first account of a vendor: nobody was paid elsewhere before
     */
    public LocalDate usableFrom(LocalDate decidedOn, int coolOffDays) {
        return replaces == 0 ? decidedOn : WorkingDays.after(decidedOn, coolOffDays);
    }
}
