package org.creditback.web.receivables;

import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.AgedCredit;
import org.creditback.domain.receivables.CreditAge;
import org.creditback.domain.reimbursement.DeclineReason;
import org.creditback.reimbursement.CreditBalances;
import org.creditback.reimbursement.CreditLine;
import org.creditback.reimbursement.CreditPage;
import org.creditback.reimbursement.CreditQuery;
import org.creditback.web.export.ExportRows;
import org.jspecify.annotations.Nullable;

/** Customers with credit balance on their way into a file: a row for each customer and currency. */
final class CustomerCreditsRows {

    /** Keys of the names of the columns. */
    static final List<String> COLUMNS = List.of(
            "field.customer",
            "field.customerName",
            "field.vendorAccount",
            "field.currency",
            "term.creditBalance",
            "age.NOT_DUE",
            "age.TO_30",
            "age.TO_60",
            "age.TO_90",
            "age.OVER_90",
            "credits.total",
            "credits.today",
            "field.reason");

    private static final int PAGE = 1_000;

    private CustomerCreditsRows() {}

    /**
     * All rows.
     *
     * @param columns the names in the reader's language
     */
    static ExportRows of(List<String> columns, CreditBalances balances, LegalEntityId entity, CreditQuery query) {
        return ExportRows.of(columns, target -> {
            String after = null;
            CreditPage page;
            do {
                page = balances.page(entity, query, after, PAGE);
                page.lines().forEach(line -> line.credits().forEach(credit -> target.row(values(line, credit))));
                after = page.next();
            } while (after != null);
        });
    }

    private static @Nullable Object[] values(CreditLine line, AgedCredit credit) {
        return new @Nullable Object[] {
            line.account(),
            line.name(),
            line.vendorAccount(),
            credit.currency().getCode(),
            credit.total(),
            credit.of(CreditAge.NOT_DUE),
            credit.of(CreditAge.TO_30),
            credit.of(CreditAge.TO_60),
            credit.of(CreditAge.TO_90),
            credit.of(CreditAge.OVER_90),
            line.total(),
            line.isReimbursable() ? "REIMBURSABLE" : "DECLINED",
            String.join(" ", line.reasons().stream().map(DeclineReason::name).toList())
        };
    }
}
