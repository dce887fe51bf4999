package org.creditback.web.inquiry;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.TrialBalance;
import org.creditback.ledger.TrialBalance.Balance;
import org.jspecify.annotations.Nullable;

/** The trial balance: whole, for its rows are as many as the accounts in use. */
@Dependent
public class TrialBalanceList implements InquiryList<Balance> {

    static final String BY = "by";

    /** One row per account. */
    static final String ACCOUNT_ONLY = "ACCOUNT";

    private static final String ACCOUNT = "account";
    private static final String NAMED = "name:";

    @EJB
    TrialBalance balances;

    @Override
    public String code() {
        return "TRIAL_BALANCE";
    }

    @Override
    public String page() {
        return "/pages/ledger/trial-balance";
    }

    @Override
    public Map<String, String> conditions() {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put(ListInput.DATE, "inquiry.upTo");
        conditions.put(ACCOUNT, "field.account");
        conditions.put(ListInput.DIMENSIONS, "field.dimensionSet");
        conditions.put(BY, "inquiry.by");
        return conditions;
    }

    @Override
    public List<String> columns() {
        return List.of("field.account", "field.dimensionSet", "field.debit", "field.credit", "inquiry.balance");
    }

    @Override
    public @Nullable Object[] values(Balance row) {
        return new @Nullable Object[] {
            row.target().account(), row.target().dimensions().text(), row.debit(), row.credit(), row.balance()
        };
    }

    /** A choice by which balances are told apart: one dimension. */
    static String by(String dimension) {
        return NAMED + dimension;
    }

    @Override
    public ListPart<Balance> read(
            LegalEntityId entity, ListInput input, ListOrder order, @Nullable String after, int size) {
        LocalDate upTo = Objects.requireNonNullElse(input.date(ListInput.DATE), LocalDate.MAX.withYear(9999));
        TrialBalance.Query query =
                new TrialBalance.Query(entity, upTo, input.text(ACCOUNT), input.dimensions(), shown(input.text(BY)));
        return new ListPart<>(balances.balances(query), null);
    }

    private static @Nullable List<String> shown(@Nullable String by) {
        if (by == null) {
            return null;
        }
        return by.startsWith(NAMED) ? List.of(by.substring(NAMED.length())) : List.of();
    }
}
