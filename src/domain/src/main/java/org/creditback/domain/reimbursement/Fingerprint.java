package org.creditback.domain.reimbursement;

import org.creditback.domain.money.Amounts;
import org.creditback.domain.receivables.CustomerFacts;
import org.creditback.domain.receivables.OpenLine;
import org.creditback.domain.receivables.OpenTransaction;

/** The canonical text of what a candidate was frozen with; its digest tells whether anything changed since (PO-15). */
public final class Fingerprint {

    private Fingerprint() {}

    /** Every open line with its amounts in both currencies, debits too, and the vendor account. */
    public static String text(CustomerFacts customer) {
        StringBuilder text = new StringBuilder(64);
        text.append(customer.vendorAccount());
        for (OpenTransaction item : customer.openTransactions()) {
            text.append('\n')
                    .append(item.id())
                    .append(' ')
                    .append(item.currency().getCode());
            for (OpenLine line : item.lines()) {
                text.append(' ').append(line.lineNo()).append(':').append(Amounts.plain(line.open()));
                text.append('/').append(Amounts.plain(line.openAccounting()));
            }
        }
        return text.toString();
    }
}
