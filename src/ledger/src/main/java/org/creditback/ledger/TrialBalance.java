package org.creditback.ledger;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.LegalEntityId;
import org.joda.money.Money;

/** What stands on the accounts. Role and legal entity are checked. */
public interface TrialBalance {

    /**
     * A row of the trial balance.
     *
     * @param target  account and dimensions
     * @param debit   all debits, accounting currency
     * @param credit  all credits, accounting currency
     * @param balance debit minus credit
     */
    record Balance(LedgerDimension target, Money debit, Money credit, Money balance) {}

    /** Postings up to a date, the date included, per account and dimension set; in dimension order. */
    List<Balance> balances(LegalEntityId entity, LocalDate upTo);
}
