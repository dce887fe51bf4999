package org.creditback.payables;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.PostingProfile;
import org.creditback.ledger.SetUpFinding;

/** Accounts payable parameters, methods of payment, our own bank accounts, the posting profiles of vendors. */
public interface PayablesSetUp {

    /**
     * Gives a new legal entity its methods of payment, profiles, bank accounts and parameters, inside the caller's transaction.
     *
     * @throws org.creditback.domain.Refusal MISSING_VALUE or BAD_VALUE with the field
     */
    void create(LegalEntityId entity, NewPayables given);

    /** The parameters of a legal entity of the caller. */
    PayablesParameters parameters(LegalEntityId entity);

    /**
     * Replaces the parameters; who wrote last is not overwritten unseen.
     *
     * @param parameters with the version that was read
     * @return as stored, with its new version
     * @throws org.creditback.domain.Refusal BAD_VALUE with the field; STALE_VERSION
     */
    PayablesParameters change(LegalEntityId entity, PayablesParameters parameters);

    /** The profiles that hold for all vendors, in name order. */
    List<PostingProfile> postingProfiles(LegalEntityId entity);

    /** Our own bank accounts, in id order. */
    List<CompanyBankAccount> bankAccounts(LegalEntityId entity);

    /** The ways to pay, in name order. */
    List<MethodOfPayment> methodsOfPayment(LegalEntityId entity);

    /** The number that the next one-time vendor gets (VE-3); empty without a number series, and no such vendor is made. */
    Optional<String> nextOneTimeVendor(LegalEntityId entity);

    /** Every account on which balances of vendors stand, whoever the profile is for; each once. */
    Set<String> summaryAccounts(LegalEntityId entity);

    /** What posting, or the later payment, lacks here, in the order of the codes. */
    List<SetUpFinding> findings(LegalEntityId entity);
}
