package org.creditback.domain.reimbursement;

/** What the test of a rule compared: a sentence each, whose placeholders are filled with the values of a {@link TestedRule}. */
public enum RuleSentence {
    /** No other run reserves the customer. */
    NOT_IN_OTHER_RUN(DeclineReason.IN_OTHER_RUN, Verdict.PASSED),
    /** The number of the other run. */
    IN_OTHER_RUN(DeclineReason.IN_OTHER_RUN, Verdict.FAILED),
    /** No open transaction is marked for settlement. */
    NOTHING_PENDING(DeclineReason.PENDING_SETTLEMENT, Verdict.PASSED),
    /** The documents that are marked. */
    PENDING(DeclineReason.PENDING_SETTLEMENT, Verdict.FAILED),
    /** The documents that are marked, and the journals that mark them. */
    PENDING_IN_JOURNAL(DeclineReason.PENDING_SETTLEMENT, Verdict.FAILED),
    /** No hold. */
    NOT_ON_HOLD(DeclineReason.CUSTOMER_ON_HOLD, Verdict.PASSED),
    /** A hold that only warns. */
    ON_INVOICE_HOLD(DeclineReason.CUSTOMER_ON_HOLD, Verdict.PASSED),
    /** The hold is All. */
    ON_HOLD(DeclineReason.CUSTOMER_ON_HOLD, Verdict.FAILED),
    /** No garnishment, insolvency or court order on the posting date. */
    NO_LEGAL_FREEZE(DeclineReason.LEGAL_FREEZE, Verdict.PASSED),
    /** There is one, without an end. */
    LEGAL_FREEZE(DeclineReason.LEGAL_FREEZE, Verdict.FAILED),
    /** There is one until before a date. */
    LEGAL_FREEZE_UNTIL(DeclineReason.LEGAL_FREEZE, Verdict.FAILED),
    /** Not marked deceased on the posting date. */
    NOT_DECEASED(DeclineReason.DECEASED, Verdict.PASSED),
    /** Marked deceased. */
    DECEASED(DeclineReason.DECEASED, Verdict.FAILED),
    /** No credit is disputed. */
    NOTHING_DISPUTED(DeclineReason.DISPUTED, Verdict.PASSED),
    /** The disputed documents. */
    DISPUTED(DeclineReason.DISPUTED, Verdict.FAILED),
    /** How many credits count, of how many, and the cut-off date. */
    CREDITS_IN_TIME(DeclineReason.CREDIT_AFTER_CUTOFF, Verdict.PASSED),
    /** How many credits there are, and the cut-off date that all of them are after. */
    CREDITS_LATER(DeclineReason.CREDIT_AFTER_CUTOFF, Verdict.FAILED),
    /** Nothing is owed. */
    NO_DEBIT(DeclineReason.OPEN_DEBIT, Verdict.PASSED),
    /** What is owed, and stays open. */
    DEBIT_STAYS(DeclineReason.OPEN_DEBIT, Verdict.PASSED),
    /** What is owed, and netted first. */
    DEBIT_NETTED(DeclineReason.OPEN_DEBIT, Verdict.PASSED),
    /** What is owed: customers with open debits are left out. */
    DEBIT_EXCLUDES(DeclineReason.OPEN_DEBIT, Verdict.FAILED),
    /** What is owed: not all of it in the currency of a credit. */
    DEBIT_LEFT(DeclineReason.OPEN_DEBIT, Verdict.FAILED),
    /** What is left after netting. */
    CREDIT_LEFT(DeclineReason.NO_NET_CREDIT, Verdict.PASSED),
    /** What is owed uses the credits up. */
    NO_CREDIT_LEFT(DeclineReason.NO_NET_CREDIT, Verdict.FAILED),
    /** The accounting currency in which all credits have a value. */
    VALUED(DeclineReason.NO_EXCHANGE_RATE, Verdict.PASSED),
    /** The currencies without a rate, and the posting date. */
    NO_RATE(DeclineReason.NO_EXCHANGE_RATE, Verdict.FAILED),
    /** Nothing is left to be valued. */
    NOTHING_TO_VALUE(DeclineReason.NO_EXCHANGE_RATE, Verdict.UNTESTED),
    /** The total: there is no minimum. */
    NO_MINIMUM(DeclineReason.BELOW_MINIMUM, Verdict.PASSED),
    /** The total and the minimum. */
    AT_LEAST_MINIMUM(DeclineReason.BELOW_MINIMUM, Verdict.PASSED),
    /** The total and the minimum. */
    BELOW_MINIMUM(DeclineReason.BELOW_MINIMUM, Verdict.FAILED),
    /** There is no total to compare. */
    NO_TOTAL_FOR_MINIMUM(DeclineReason.BELOW_MINIMUM, Verdict.UNTESTED),
    /** There is no maximum. */
    NO_MAXIMUM(DeclineReason.ABOVE_MAXIMUM, Verdict.PASSED),
    /** The total and the maximum. */
    WITHIN_MAXIMUM(DeclineReason.ABOVE_MAXIMUM, Verdict.PASSED),
    /** The total and the maximum. */
    ABOVE_MAXIMUM(DeclineReason.ABOVE_MAXIMUM, Verdict.FAILED),
    /** There is no total to compare. */
    NO_TOTAL_FOR_MAXIMUM(DeclineReason.ABOVE_MAXIMUM, Verdict.UNTESTED),
    /** The account of the vendor that is paid. */
    VENDOR_FOUND(DeclineReason.VENDOR_NOT_FOUND, Verdict.PASSED),
    /** The vendor account that is filled in. */
    VENDOR_NOT_FOUND(DeclineReason.VENDOR_NOT_FOUND, Verdict.FAILED),
    /** The account of the vendor. */
    VENDOR_NOT_ON_HOLD(DeclineReason.VENDOR_ON_HOLD, Verdict.PASSED),
    /** The account of the vendor, whose payments are held. */
    VENDOR_PAYMENT_HOLD(DeclineReason.VENDOR_ON_HOLD, Verdict.PASSED),
    /** The account of the vendor. */
    VENDOR_ON_HOLD(DeclineReason.VENDOR_ON_HOLD, Verdict.FAILED),
    /** A one-time vendor is made. */
    ONE_TIME_VENDOR(DeclineReason.NO_VENDOR_TEMPLATE, Verdict.PASSED),
    /** No template or number sequence to make one with. */
    NO_TEMPLATE(DeclineReason.NO_VENDOR_TEMPLATE, Verdict.FAILED),
    /** The summary account of the payee. */
    SUMMARY_ACCOUNT(DeclineReason.NO_POSTING_PROFILE, Verdict.PASSED),
    /** No posting profile gives the payee one. */
    NO_SUMMARY_ACCOUNT(DeclineReason.NO_POSTING_PROFILE, Verdict.FAILED),
    /** Every required dimension is there, and open on the posting date. */
    DIMENSIONS_VALID(DeclineReason.DIMENSION_INVALID, Verdict.PASSED),
    /** A required dimension is missing, or a value is closed on the posting date. */
    DIMENSION_INVALID(DeclineReason.DIMENSION_INVALID, Verdict.FAILED);

    private final DeclineReason rule;
    private final Verdict verdict;

    RuleSentence(DeclineReason rule, Verdict verdict) {
        this.rule = rule;
        this.verdict = verdict;
    }

    /** The reason that the rule declines with. */
    public DeclineReason rule() {
        return rule;
    }

    public Verdict verdict() {
        return verdict;
    }
}
