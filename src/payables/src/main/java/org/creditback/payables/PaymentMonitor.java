package org.creditback.payables;

import java.util.List;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/** Payments, their journals and their files, to be watched. Role and legal entity are checked. */
public interface PaymentMonitor {

    /** What waits for somebody (PM-1). */
    PaymentWork work(LegalEntityId entity);

    /** How much stands at which stage, in the order of the stages and currencies (PM-2); the stage of the filter is not looked at. */
    List<StageTotal> stages(PaymentFilter filter);

    /**
     * Payments from a place on.
     *
     * @param order by DATE of payment, SINCE when they stand there, or VENDOR
     * @param after the place where the last part ended; null for the beginning
     * @param size  at most 1,000
     * @throws org.creditback.domain.Refusal BAD_VALUE where the amount of the filter is none
     */
    ListPart<MonitoredPayment> payments(PaymentFilter filter, ListOrder order, @Nullable String after, int size);

    /** One with all that is known of it; a Refusal NOT_FOUND where the legal entity has none with this end-to-end id. */
    PaymentDetails payment(LegalEntityId entity, String endToEndId);

    /** Journals from a place on, the latest first. Their hash is that of the submission, empty before. */
    ListPart<PaymentJournal> journals(JournalFilter filter, @Nullable String after, int size);

    /** Bank files from a place on, the latest first. */
    ListPart<BankFileLine> files(BankFileFilter filter, @Nullable String after, int size);
}
