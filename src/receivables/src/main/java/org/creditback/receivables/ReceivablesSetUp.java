package org.creditback.receivables;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.PostingProfile;
import org.creditback.ledger.SetUpFinding;
import org.joda.money.CurrencyUnit;

/** Accounts receivable parameters and the posting profiles of customers. */
public interface ReceivablesSetUp {

    /**
     * Gives a new legal entity its profiles and parameters, inside the caller's transaction.
     *
     * @param profiles for all customers; their accounts exist
     * @throws org.creditback.domain.Refusal as {@link #change}
     */
    void create(LegalEntityId entity, List<PostingProfile> profiles, ReceivablesParameters parameters);

    /** The parameters of a legal entity of the caller; amounts in accounting currency. */
    ReceivablesParameters parameters(LegalEntityId entity);

    /**
     * Replaces the parameters; who wrote last is not overwritten unseen.
     *
     * @param parameters with the version that was read
     * @return as stored, with its new version
     * @throws org.creditback.domain.Refusal MINIMUM_NEGATIVE, BAD_VALUE or MISSING_VALUE with the field; NOT_AVAILABLE for an approval policy
     *     or payout route that this version does not have; STALE_VERSION
     */
    ReceivablesParameters change(LegalEntityId entity, ReceivablesParameters parameters);

    /** The profiles that hold for all customers, in name order. */
    List<PostingProfile> postingProfiles(LegalEntityId entity);

    /** Every account on which balances of customers stand, whoever the profile is for; each once. */
    Set<String> summaryAccounts(LegalEntityId entity);

    /** What posting lacks here, in the order of the codes. */
    List<SetUpFinding> findings(LegalEntityId entity);

    /**
     * The currencies of open credits that have no rate on the date, in code order; reads every open credit.
     * None where credits keep their booked amounts (HISTORICAL).
     */
    List<CurrencyUnit> currenciesWithoutRate(LegalEntityId entity, LocalDate postingDate);
}
