package org.creditback.payables;

import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.HoldReason;

/**
 * Vendor invoices that people hold back and let go again (rules.md 15). Role and legal entity are checked; each act leaves an audit event, and
 * an event of the invoice that nobody changes.
 *
 * <p>A hold on an invoice in a payment stops that payment where it is: it is neither approved nor generated, nor is its file released or handed
 * over, until the hold is released or the payment taken out. What the bank has is not held any more.
 */
public interface InvoiceHolds {

    /** At most so many invoices are released at once. */
    int MOST_AT_ONCE = 500;

    /**
     * Puts a hold.
     *
     * @param invoice number of the invoice
     * @throws org.creditback.domain.Refusal NOT_FOUND; MISSING_VALUE or BAD_VALUE with the field; ALREADY_EXISTS where it is held for this reason;
     *     WRONG_STATE where nothing of it is open, or its payment is handed over
     */
    void put(LegalEntityId entity, String invoice, NewHold hold);

    /**
     * Releases a hold. Where two persons must (PC-7), the first one's word is kept.
     *
     * @return true where the hold is gone, false where it waits for a second person
     * @throws org.creditback.domain.Refusal NOT_FOUND without such a hold in force; MISSING_VALUE without a reason; WRONG_STATE where only its
     *     cause ends it; SELF_APPROVAL where it takes another person
     */
    boolean release(LegalEntityId entity, String invoice, HoldReason reason, String text);

    /**
     * Releases the holds of one reason on several invoices, all or none; refused like one.
     *
     * @param invoices their numbers; at most {@link #MOST_AT_ONCE}, else TOO_MANY
     * @return how many are gone; the others wait for a second person
     */
    int releaseAll(LegalEntityId entity, List<String> invoices, HoldReason reason, String text);
}
