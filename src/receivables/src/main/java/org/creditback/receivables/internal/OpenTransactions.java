package org.creditback.receivables.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditback.domain.InvariantBroken;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.receivables.OpenLine;
import org.creditback.domain.receivables.OpenTransaction;
import org.creditback.receivables.store.OpenItemStore.ItemRow;

/** Puts stored lines together to open transactions. */
final class OpenTransactions {

    private static final Comparator<OpenLine> DIMENSION_ORDER =
            Comparator.comparing(OpenLine::target).thenComparing(OpenLine::lineNo);

    private OpenTransactions() {}

    /** Rows in order of customer, transaction and line; the transactions of a customer come in order of their ids. */
    static Map<Long, List<OpenTransaction>> byCustomer(List<ItemRow> rows, Map<Integer, LedgerDimension> targets) {
        Map<Long, List<OpenTransaction>> found = new HashMap<>();
        int at = 0;
        while (at < rows.size()) {
            ItemRow head = rows.get(at);
            List<OpenLine> lines = new ArrayList<>(1);
            while (at < rows.size() && rows.get(at).transactionId() == head.transactionId()) {
                lines.add(line(rows.get(at), targets));
                at++;
            }
            if (lines.size() > 1) {
                lines.sort(DIMENSION_ORDER);
            }
            found.computeIfAbsent(head.customerId(), customer -> new ArrayList<>())
                    .add(transaction(head, lines));
        }
        return found;
    }

    private static OpenTransaction transaction(ItemRow head, List<OpenLine> lines) {
        return new OpenTransaction(
                head.transactionId(),
                head.documentNumber(),
                head.documentDate(),
                head.dueDate(),
                head.billingClassification(),
                head.status(),
                head.statusUntil(),
                head.journal(),
                List.copyOf(lines));
    }

    private static OpenLine line(ItemRow row, Map<Integer, LedgerDimension> targets) {
        LedgerDimension target = targets.get(row.ledgerDimensionId());
        if (target == null) {
            throw new InvariantBroken(
                    "open item " + row.documentNumber() + " is on an account of another legal entity, or of none");
        }
        return new OpenLine(
                row.lineNo(), target, row.weight(), row.accountingWeight(), row.open(), row.openAccounting());
    }
}
