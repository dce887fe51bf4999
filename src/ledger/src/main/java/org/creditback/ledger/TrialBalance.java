package org.creditback.ledger;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.LegalEntityId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

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

    /**
     * Which balances are asked for.
     *
     * @param entity     of the books
     * @param upTo       the last posting date
     * @param account    a whole account; null for all
     * @param dimensions only sets that have these values; empty for all
     * @param shown      the dimensions by which balances are told apart; empty: one row per account; null: by every dimension
     */
    record Query(
            LegalEntityId entity,
            LocalDate upTo,
            @Nullable String account,
            DimensionSet dimensions,
            @Nullable List<String> shown) {}

    /** Postings up to a date, the date included, per account and dimension set; in dimension order. */
    List<Balance> balances(LegalEntityId entity, LocalDate upTo);

    /** The same, narrowed and put together as asked; in dimension order. */
    List<Balance> balances(Query query);

    /** The names of the dimensions that stand on any account, in name order. */
    List<String> dimensions(LegalEntityId entity);
}
