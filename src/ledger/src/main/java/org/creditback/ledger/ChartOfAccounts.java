package org.creditback.ledger;

import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;

/** The accounts of a legal entity. */
public interface ChartOfAccounts {

    /** All accounts, in account order. */
    List<LedgerAccount> accounts(LegalEntityId entity);

    /**
     * Adds an account, inside the caller's transaction. What an account means never changes again.
     *
     * @throws org.creditback.domain.Refusal MISSING_VALUE with the field {@code accountName}; BAD_VALUE with the field {@code summaryAccount}
     */
    void add(LegalEntityId entity, LedgerAccount account);

    /** Whether something was ever posted on the account. */
    boolean hasPostings(LegalEntityId entity, String account);
}
