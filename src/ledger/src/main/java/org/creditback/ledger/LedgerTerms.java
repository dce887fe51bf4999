package org.creditback.ledger;

import java.time.LocalDate;
import java.util.Map;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.ExchangeRate;
import org.creditback.domain.reimbursement.DimensionRules;
import org.creditback.domain.reimbursement.PostingAccounts;
import org.joda.money.CurrencyUnit;

/** What the books of a legal entity say, for those who book: no caller is checked, the caller's own door did. */
public interface LedgerTerms {

    /** The legal entity; a Refusal NOT_FOUND where it does not exist. */
    LegalEntity legalEntity(LegalEntityId entity);

    /** Required, balancing and closed dimensions. */
    DimensionRules dimensionRules(LegalEntityId entity);

    /** Exchange gain and loss, interunit accounts; a Refusal SETUP_INCOMPLETE where one that posting needs is missing (SU-15). */
    PostingAccounts postingAccounts(LegalEntityId entity);

    /** The account of each part that somebody plays; a part without an account is absent. */
    Map<SystemAccount, String> systemAccounts(LegalEntityId entity);

    /** Per foreign currency the last rate valid on or before the date, in either direction (MO-3). */
    Map<CurrencyUnit, ExchangeRate> rates(CurrencyUnit accounting, LocalDate on);

    /** True where the period of the date is open for receivables, payables and ledger. */
    boolean isOpen(LegalEntityId entity, LocalDate postingDate);
}
