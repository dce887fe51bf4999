package org.creditback.domain.reimbursement;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

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
        CUSTOMERS(1),
        /** Per currency: credits settled with reimbursements = reimbursements. */
        CREDITS_SETTLED(2),
        /** Per currency: reimbursements = vendor invoices created. */
        VENDOR_INVOICES(3),
        /** Per AR account, dimension set and currency: debit minus credit = credit shares settled minus debit shares netted. */
        RECEIVABLE_POSTINGS(4),
        /** Per AP account, dimension set and currency: credit = vendor invoices. */
        PAYABLE_POSTINGS(5),
        /** Exchange gain minus loss = booked amounts of the credits minus reimbursements and debits netted. */
        EXCHANGE_DIFFERENCES(6),
        /** Debit = credit, in total; and vouchers out of balance = 0. */
        DEBIT_CREDIT(7),
        /** Numbers assigned = used + voided. */
        NUMBERS(8),
        /** AR summary accounts = open customer transactions. */
        RECEIVABLE_BALANCE(9),
        /** AP summary accounts = open vendor transactions. */
        PAYABLE_BALANCE(10),
        /** Credit parts used = distinct credit parts used. */
        CREDITS_ONCE(11);

        private final int number;

        Line(int number) {
            this.number = number;
        }

        /** Its number on the certificate. */
        public int number() {
            return number;
        }
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

    /** True where every line of the certificate was compared, and everything agrees. */
    public boolean isProven() {
        return lines.stream().map(Compared::line).distinct().count() == Line.values().length
                && lines.stream().allMatch(Compared::agrees);
    }

    /** The certificate in one canonical form, a line for each comparison: what its hash is of (controls.md 11). */
    public String text() {
        return lines.stream()
                .map(line -> String.join(
                        "\t",
                        String.valueOf(line.line().number()),
                        line.item(),
                        plain(line.left()),
                        plain(line.right())))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    // A stored number may have more zeros than the one that was compared.
    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    /** The comparisons that do not agree; empty for a proven run. */
    public List<Compared> differences() {
        return lines.stream().filter(line -> !line.agrees()).toList();
    }
}
