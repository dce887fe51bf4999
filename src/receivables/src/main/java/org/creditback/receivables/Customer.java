package org.creditback.receivables;

import java.time.LocalDate;
import org.creditback.domain.receivables.CustomerHold;
import org.creditback.domain.receivables.LegalStatus;
import org.creditback.ledger.Address;
import org.jspecify.annotations.Nullable;

/**
 * A customer of a legal entity.
 *
 * @param party            account, name, currency, language, address
 * @param group            null for none
 * @param vendorAccount    who is paid (SU-4); null: a one-time vendor is made
 * @param hold             null for none
 * @param legalStatus      null for none
 * @param legalStatusUntil the first day without it; null for no end
 * @param bankAccount      masked but for its last four characters; null where unknown
 * @param version          of the stored record: travels with the form
 */
public record Customer(
        Party party,
        @Nullable String group,
        @Nullable String vendorAccount,
        @Nullable CustomerHold hold,
        @Nullable LegalStatus legalStatus,
        @Nullable LocalDate legalStatusUntil,
        @Nullable String bankAccount,
        int version) {

    /** What people maintain of it. */
    public CustomerDetails details() {
        return new CustomerDetails(
                party.name(),
                group,
                party.language(),
                new Address(party.street(), party.buildingNumber(), party.postalCode(), party.town()),
                party.country(),
                vendorAccount,
                hold,
                legalStatus,
                legalStatusUntil);
    }
}
