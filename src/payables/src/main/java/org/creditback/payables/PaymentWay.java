package org.creditback.payables;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a method of payment pays (payments.md 5).
 *
 * @param format             what generating makes
 * @param companyBankAccount of ours, which money leaves; null: the first in the currency of the payment, else the first
 * @param posting            which account a payment is posted on
 * @param currencies         that it pays in; none: every one
 * @param grouping           how many invoices a payment has (PM-15)
 * @param transfer           what the bank file says; null where there is none
 * @param controls           before money leaves
 */
public record PaymentWay(
        Format format,
        @Nullable String companyBankAccount,
        Posting posting,
        List<CurrencyUnit> currencies,
        Grouping grouping,
        @Nullable TransferTerms transfer,
        PaymentControls controls) {

    /** Somebody pays by hand, in any currency. */
    public static final PaymentWay BY_HAND = new PaymentWay(
            Format.NONE, null, Posting.IN_TRANSIT, List.of(), Grouping.VENDOR, null, PaymentControls.USUAL);

    public PaymentWay {
        currencies = List.copyOf(currencies);
    }

    /** What generating payments makes. */
    public enum Format {
        /** A credit transfer file of ISO 20022. */
        PAIN_001,
        /** A list of checks. */
        CHECK,
        /** Nothing. */
        NONE
    }

    /** Which account a payment is posted on. */
    public enum Posting {
        /** Payments in transit, until the bank statement shows them (PM-27). */
        IN_TRANSIT,
        /** The bank at once. */
        BANK
    }

    /** How many invoices a payment has. */
    public enum Grouping {
        /** One. */
        INVOICE,
        /** All of a vendor with one currency, bank account and due date. */
        VENDOR
    }
}
