package org.creditback.payables;

import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;

/** Payments that came back, and what is to be done about each (payments.md 7, BR-1 to BR-5). Role and legal entity are checked. */
public interface PaymentReturns {

    /**
     * The latest first, before a payment line; 0 from the latest on.
     *
     * @param openTasks true: only those whose task is open
     */
    List<PaymentReturn> returns(LegalEntityId entity, boolean openTasks, long before, int size);

    /** Tasks that are open, and how many of them are overdue. */
    record OpenTasks(long open, long overdue) {}

    /** Of all payments that came back. */
    OpenTasks openTasks(LegalEntityId entity);

    /** One, by its end-to-end id; a Refusal NOT_FOUND where no such payment came back. */
    PaymentReturn get(LegalEntityId entity, String endToEndId);

    /**
     * Notes that what was asked for is done. The hold RETURNED of its invoices ends with it: the next proposal pays them again (BR-5).
     * Other holds have their own release.
     *
     * @param note what was done
     * @throws org.creditback.domain.Refusal NOT_FOUND; WRONG_STATE where no task is open, or where the payee has no other approved bank
     *     account yet and one is asked for; NOT_AUTHORIZED for another role's task; MISSING_VALUE without a note
     */
    PaymentReturn complete(LegalEntityId entity, String endToEndId, String note);
}
