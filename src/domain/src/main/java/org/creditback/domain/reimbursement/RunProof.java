package org.creditback.domain.reimbursement;

import java.math.BigDecimal;
import java.util.List;

/**
 * The reconciliation certificate of a run: every sum must agree.
 *
 * @param lines what was compared, in the order of the certificate; every line of {@link Line} at least once
 * @see "Rule RI-7; controls, section 11"
 */
public record RunProof(List<Compared> lines) {

    /** What the certificate compares. */
    public enum Line {
        /** Customers considered = reimbursed + declined + parked + failed. */
        CUSTOMERS,
        /** Per currency: credits settled with reimbursements = reimbursements. */
        CREDITS_SETTLED,
        /** Per currency: reimbursements = vendor invoices created. */
        VENDOR_INVOICES,
        /** Per AR account, dimension set and currency: debit minus credit = credit shares settled minus debit shares netted. */
        RECEIVABLE_POSTINGS,
        /** Per AP account, dimension set and currency: credit = vendor invoices. */
        PAYABLE_POSTINGS,
        /** Exchange gain minus loss = booked amounts of the credits minus reimbursements and debits netted. */
        EXCHANGE_DIFFERENCES,
        /** Debit = credit, in total; and vouchers out of balance = 0. */
        DEBIT_CREDIT,
        /** Numbers assigned = used + voided. */
        NUMBERS,
        /** AR summary accounts = open customer transactions. */
        RECEIVABLE_BALANCE,
        /** AP summary accounts = open vendor transactions. */
        PAYABLE_BALANCE,
        /** Credit parts used = distinct credit parts used. */
        CREDITS_ONCE
    }

    /**
     * One comparison.
     *
     * @param line  what is compared
     * @param item  currency, account or dimensions; empty for a total
     * @param left  a count or an amount, as a plain number
     * @param right what it must be equal to
     */
    public record Compared(Line line, String item, String left, String right) {

        public boolean agrees() {
            return new BigDecimal(left).compareTo(new BigDecimal(right)) == 0;
        }
    }

    public boolean isProven() {
        return !lines.isEmpty() && lines.stream().allMatch(Compared::agrees);
    }

    /** The comparisons that do not agree; empty for a proven run. */
    public List<Compared> differences() {
        return lines.stream().filter(line -> !line.agrees()).toList();
    }
}
