package org.creditback.ledger;

/** What a set-up check finds (SU-14). The names are stable; each has a text in every language. */
public enum SetUpCode {
    /** A number sequence that posting needs is missing; its argument is the series. */
    NUMBER_SEQUENCE_MISSING(true),
    /** No default posting profile for all customers. */
    CUSTOMER_POSTING_PROFILE_MISSING(true),
    /** No default posting profile for all vendors. */
    VENDOR_POSTING_PROFILE_MISSING(true),
    /** An account that posting needs is not named (SU-15); its argument is the part it plays. */
    ACCOUNT_MISSING(true),
    /** A summary account stands for more than customers alone or vendors alone, so no run could be proven; its argument is the account. */
    SUMMARY_ACCOUNT_SHARED(true),
    /** The posting date lies in no period that is open for receivables, payables and ledger; its argument is the date. */
    PERIOD_NOT_OPEN(true),
    /** No minimum reimbursement: every credit is reimbursed, however small. */
    MINIMUM_BLANK(false),
    /** No one-time vendor template: customers without a vendor account are declined. */
    ONE_TIME_TEMPLATE_MISSING(false),
    /** No number sequence for one-time vendors: customers without a vendor account are declined. */
    ONE_TIME_SEQUENCE_MISSING(false),
    /** No exchange rate on the posting date for a currency in which customers have credits; its argument is the currency. */
    EXCHANGE_RATE_MISSING(false),
    /** No bank account of our own: nothing can be paid. */
    COMPANY_BANK_ACCOUNT_MISSING(false),
    /** An account that payments and the bank's answers are posted on is not named; its argument is the part it plays. */
    PAYMENT_ACCOUNT_MISSING(false),
    /** A number sequence of payments or of the bank's answers is missing; its argument is the series. */
    PAYMENT_SEQUENCE_MISSING(false),
    /** No method of payment: nothing can be paid. */
    METHOD_OF_PAYMENT_MISSING(false);

    private final boolean red;

    SetUpCode(boolean red) {
        this.red = red;
    }

    /** True where nothing can be posted; false where only some customers or the later payment are affected. */
    public boolean isRed() {
        return red;
    }
}
