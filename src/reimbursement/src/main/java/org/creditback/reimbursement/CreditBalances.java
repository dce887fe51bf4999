package org.creditback.reimbursement;

import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.CustomerFilter;
import org.jspecify.annotations.Nullable;

/**
 * Customers with open credits, judged by the rules of a run without starting one. Every method checks role and legal entity, reads only,
 * and reserves nothing.
 */
public interface CreditBalances {

    /**
     * Customers with open credits in account order, each with what a run on these terms would decide about it.
     *
     * @param after the last account of the page before; null for the first page
     * @param size  at most so many lines, at most 1,000
     */
    CreditPage page(LegalEntityId entity, CreditQuery query, @Nullable String after, int size);

    /** One customer as it would be judged; empty where no credit is open on it. A Refusal NOT_FOUND where there is no such customer. */
    Optional<CreditLine> customer(LegalEntityId entity, String account, CreditQuery.Terms terms);

    /** Totals of all that a filter considers; empty while they are being counted. */
    Optional<Counted<CreditFigures>> figures(LegalEntityId entity, CustomerFilter filter);

    /** Why a run on these terms would reimburse a customer, or not. A Refusal NOT_FOUND where there is no such customer. */
    Explanation explain(LegalEntityId entity, String account, CreditQuery.Terms terms);

    /** Why a run reimbursed a customer, or not. A Refusal NOT_FOUND for the run, or where there is no such customer. */
    Explanation explainRun(LegalEntityId entity, RunId run, String account);
}
