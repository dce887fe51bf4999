package org.creditback.payables.internal.iso20022;

import org.creditback.domain.RuleViolation;

/** Leaves the reading of a message; {@link BankMessages} makes a value of it. */
final class MessageRefused extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final BankMessageFault fault;
    private final String place;

    MessageRefused(BankMessageFault fault, String place) {
        super(fault.name(), place);
        this.fault = fault;
        this.place = place;
    }

    RefusedMessage asValue() {
        return new RefusedMessage(fault, place);
    }
}
