package org.creditback.examples;

import java.util.List;

/** The decline reasons in order of precedence. */
final class ModelReasons {

    /** Section 14. */
    static final List<String> PRECEDENCE = List.of(
            "IN_OTHER_RUN",
            "CHANGED_SINCE_SELECTION",
            "PENDING_SETTLEMENT",
            "CUSTOMER_ON_HOLD",
            "LEGAL_FREEZE",
            "DECEASED",
            "DISPUTED",
            "CREDIT_AFTER_CUTOFF",
            "OPEN_DEBIT",
            "NO_NET_CREDIT",
            "NO_EXCHANGE_RATE",
            "BELOW_MINIMUM",
            "ABOVE_MAXIMUM",
            "VENDOR_NOT_FOUND",
            "VENDOR_ON_HOLD",
            "NO_VENDOR_TEMPLATE",
            "DIMENSION_INVALID");

    private ModelReasons() {}
}
