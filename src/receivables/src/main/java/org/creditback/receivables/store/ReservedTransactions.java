package org.creditback.receivables.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditback.database.Jdbc;
import org.creditback.domain.reimbursement.LineShare;
import org.creditback.receivables.CreditSettlement;

/**
 * What a chunk needs to know before it writes, in one statement: ids of its customer transactions, and how often each part was reimbursed and
 * given back before (RV-4).
 *
 * @param ids    of the reimbursements, in their order
 * @param rounds of the parts that were given back; seldom any, and found by an index of these alone
 */
public record ReservedTransactions(List<Long> ids, Map<Part, Integer> rounds) {

    /** A line of a transaction. */
    record Part(long transaction, int line) {}

    static ReservedTransactions of(Jdbc jdbc, List<CreditSettlement.Reimbursed> reimbursements) {
        List<Long> ids = new ArrayList<>(reimbursements.size());
        Map<Part, Integer> rounds = new HashMap<>();
        jdbc.list(
                """
                SELECT nextval('receivables.customer_transaction_id'), NULL::int, NULL::int FROM generate_series(1, ?)
                UNION ALL
                SELECT customer_transaction_id, line_no, count(*)::int FROM receivables.settlement
                 WHERE kind = 'REVERSAL' AND customer_transaction_id = ANY (?) GROUP BY customer_transaction_id, line_no""",
                row -> {
                    Integer line = row.getObject(2, Integer.class);
                    if (line == null) {
                        ids.add(row.getLong(1));
                    } else {
                        rounds.put(new Part(row.getLong(1), line), row.getInt(3));
                    }
                    return rounds.size();
                },
                reimbursements.size(),
                reimbursements.stream()
                        .flatMap(made -> made.shares().stream())
                        .map(share -> share.transaction().id())
                        .distinct()
                        .toArray(Long[]::new));
        return new ReservedTransactions(ids, rounds);
    }

    int round(LineShare share) {
        return rounds.getOrDefault(
                new Part(share.transaction().id(), share.line().lineNo()), 0);
    }
}
