package org.creditback.reimbursement;

import java.util.List;
import org.creditback.domain.ledger.FiscalCalendar;
import org.creditback.ledger.Address;
import org.creditback.ledger.DimensionDefinition;
import org.creditback.ledger.LegalEntity;
import org.creditback.ledger.PostingProfile;
import org.creditback.payables.CompanyBankAccount;
import org.creditback.payables.PayablesParameters;
import org.creditback.receivables.ReceivablesParameters;

/**
 * A legal entity with its whole set-up: what one is made of, and what the interface shows of one.
 *
 * @param entity           the company
 * @param address          where it is
 * @param calendar         its fiscal years
 * @param dimensions       empty: names and values are learned from imports (SU-19)
 * @param customerProfiles for all customers; one named GEN replaces the account of the default profile
 * @param vendorProfiles   for all vendors; likewise
 * @param bankAccounts     of our own
 * @param receivables      its version does not matter
 * @param payables         its version does not matter
 */
public record NewLegalEntity(
        LegalEntity entity,
        Address address,
        FiscalCalendar calendar,
        List<DimensionDefinition> dimensions,
        List<PostingProfile> customerProfiles,
        List<PostingProfile> vendorProfiles,
        List<CompanyBankAccount> bankAccounts,
        ReceivablesParameters receivables,
        PayablesParameters payables) {

    public NewLegalEntity {
        dimensions = List.copyOf(dimensions);
        customerProfiles = List.copyOf(customerProfiles);
        vendorProfiles = List.copyOf(vendorProfiles);
        bankAccounts = List.copyOf(bankAccounts);
    }
}
