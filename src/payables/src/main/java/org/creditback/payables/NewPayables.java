package org.creditback.payables;

import java.util.List;
import org.creditback.ledger.PostingProfile;

/**
 * What payables of a new legal entity begin with.
 *
 * @param profiles     for all vendors; their accounts exist
 * @param bankAccounts of our own
 * @param parameters   with the one-time vendor template
 */
public record NewPayables(
        List<PostingProfile> profiles, List<CompanyBankAccount> bankAccounts, PayablesParameters parameters) {

    public NewPayables {
        profiles = List.copyOf(profiles);
        bankAccounts = List.copyOf(bankAccounts);
    }
}
