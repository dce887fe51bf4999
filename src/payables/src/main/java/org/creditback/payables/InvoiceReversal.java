package org.creditback.payables;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/** The payables half of a reversal: vendor invoices that nobody pays any more. No caller is checked: the door of the reversal did. */
public interface InvoiceReversal {

    /**
     * Holds vendor invoices until the transaction ends, so that no payment takes them meanwhile, and says how they stand.
     *
     * @param runId    the run that posted them
     * @param ordinals of their reimbursements within the run
     * @return in the order of the ordinals
     */
    List<Standing> hold(LegalEntityId entity, long runId, List<Integer> ordinals);

    /**
     * Closes vendor invoices that are held, with all that is open of them; nothing is left to do for payments of them that came back.
     *
     * @param date of the reversal
     * @param by   who reverses
     */
    void close(LocalDate date, List<Closed> invoices, String by);

    /**
     * A vendor invoice.
     *
     * @param ordinal   of its reimbursement within the run
     * @param invoiceId of the invoice
     * @param obstacle  why it cannot be closed; null where nothing stands in the way
     * @param journal   the payment journal that it is in; null for none
     */
    record Standing(
            int ordinal,
            long invoiceId,
            @Nullable Obstacle obstacle,
            @Nullable Long journal) {}

    /** What stands in the way of a reversal (RV-3). */
    enum Obstacle {
        /** A payment line has it. */
        IN_PAYMENT,
        /** It is paid, in part or as a whole. */
        PAID,
        /** It is closed by a reversal already. */
        REVERSED
    }

    /**
     * An invoice with the voucher that undoes it.
     *
     * @param invoiceId of the invoice
     * @param voucherId of the reversal
     */
    record Closed(long invoiceId, long voucherId) {}
}
