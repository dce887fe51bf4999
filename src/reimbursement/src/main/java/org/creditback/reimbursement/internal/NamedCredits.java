package org.creditback.reimbursement.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.receivables.FilterTerm;
import org.creditback.receivables.Customers;
import org.creditback.reimbursement.StartRun;
import org.creditback.reimbursement.store.RunStore;

/** Whether the one customer of a reimbursement exists, and the credits that its clerk named are open (DI-12). */
@Dependent
public class NamedCredits {

    @EJB
    private Customers customers;

    @Inject
    private RunStore runs;

    /**
     * Refuses what would silently reimburse less than was asked for.
     *
     * @throws Refusal NOT_FOUND for the customer, or for the first document that is no open credit of theirs, with {@code documents[i]};
     *     MISSING_VALUE for a list that names nothing. A request that came before is left to its run: what it settled is no longer open
     */
    void check(StartRun command) {
        if (runs.byRequestKey(command.requestKey()).isPresent()) {
            return;
        }
        String account = account(command.filter());
        customers.get(command.entity(), account);
        List<String> documents = command.documents();
        if (documents == null) {
            return;
        }
        if (documents.isEmpty()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "documents");
        }
        Set<String> open = customers.openCredits(command.entity(), account, documents);
        for (int i = 0; i < documents.size(); i++) {
            if (!open.contains(documents.get(i))) {
                throw Refusal.ofField(RefusalReason.NOT_FOUND, "documents[" + i + "]", documents.get(i));
            }
        }
    }

    private static String account(CustomerFilter filter) {
        List<FilterTerm> terms = filter.terms().getOrDefault(CustomerFilter.Field.CUSTOMER_ACCOUNTS, List.of());
        // An exclusion would reach every customer but the one.
        if (terms.size() != 1
                || terms.get(0).kind() != FilterTerm.Kind.EQUAL
                || terms.get(0).excluded()) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "account", terms);
        }
        return terms.get(0).from();
    }
}
