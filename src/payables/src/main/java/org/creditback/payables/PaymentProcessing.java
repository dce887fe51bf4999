package org.creditback.payables;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/** What becomes of an approved payment journal: files for the bank, and vouchers. Role and legal entity are checked. */
public interface PaymentProcessing {

    /**
     * Generates approved payments of a journal, for each method and account of ours a file (PM-23); all of them or none. A second call makes
     * nothing new.
     *
     * @param method only the payments of this one; null: all
     * @return the files of the journal that are not discarded, in the order in which they were built
     * @throws org.creditback.domain.Refusal WRONG_STATE before the approval; NOT_PAYABLE where a hold came, or a bank account changed, after
     *     it; BAD_BANK_FILE with what is wrong
     */
    List<BankFileLine> generate(LegalEntityId entity, long journal, @Nullable String method);

    /**
     * Posts all payments of a journal, one voucher each, and settles their invoices; all or nothing (PM-24). A second call posts nothing.
     *
     * @param postingDate null: today in the legal entity's time zone
     * @throws org.creditback.domain.Refusal WRONG_STATE where a payment is not generated; PERIOD_CLOSED; NO_EXCHANGE_RATE; SETUP_INCOMPLETE
     */
    void post(LegalEntityId entity, long journal, @Nullable LocalDate postingDate);
}
