package org.creditback.payables.internal.iso20022;

import org.creditback.domain.payables.AddressRule;
import org.joda.money.Money;

/** A payment and the terms of its group, to be changed part by part. */
record Change(CreditTransfer transfer, GroupTerms terms) {

    Change id(String instruction, String endToEnd) {
        return of(new CreditTransfer(
                instruction,
                endToEnd,
                transfer.amount(),
                transfer.payee(),
                transfer.account(),
                transfer.purpose(),
                transfer.remittance()));
    }

    Change amount(String amount) {
        return of(new CreditTransfer(
                transfer.instructionId(),
                transfer.endToEndId(),
                Money.parse(amount),
                transfer.payee(),
                transfer.account(),
                transfer.purpose(),
                transfer.remittance()));
    }

    Change payee(String name, PostalAddress address) {
        return of(new CreditTransfer(
                transfer.instructionId(),
                transfer.endToEndId(),
                transfer.amount(),
                new Party(name, address),
                transfer.account(),
                transfer.purpose(),
                transfer.remittance()));
    }

    Change address(PostalAddress address) {
        return payee(transfer.payee().name(), address);
    }

    Change account(BankAccount account) {
        return of(new CreditTransfer(
                transfer.instructionId(),
                transfer.endToEndId(),
                transfer.amount(),
                transfer.payee(),
                account,
                transfer.purpose(),
                transfer.remittance()));
    }

    Change says(String purpose, String remittance) {
        return of(new CreditTransfer(
                transfer.instructionId(),
                transfer.endToEndId(),
                transfer.amount(),
                transfer.payee(),
                transfer.account(),
                purpose,
                remittance));
    }

    Change terms(GroupTerms other) {
        return new Change(transfer, other);
    }

    Change rule(AddressRule rule) {
        return terms(new GroupTerms(terms.serviceLevel(), terms.chargeBearer(), terms.batchBooking(), rule));
    }

    private Change of(CreditTransfer other) {
        return new Change(other, terms);
    }
}
