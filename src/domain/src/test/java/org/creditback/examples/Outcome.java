package org.creditback.examples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that a run leaves behind, in the notation of the examples.
 *
 * @param reimbursements in number order
 * @param lines          of all vouchers, each voucher's in its order
 * @param open           what is open of an item afterwards, by document number
 */
public record Outcome(
        List<Reimbursement> reimbursements,
        List<Netting> nettings,
        List<Decline> declines,
        List<Warning> warnings,
        List<Hold> holds,
        List<Line> lines,
        List<Settlement> settlements,
        List<Void> voids,
        String state,
        SortedMap<String, BigDecimal> open) {

    /** A posted reimbursement; payee with {@code *} where this run created it. */
    public record Reimbursement(
            String customer,
            String number,
            String voucher,
            String payee,
            BigDecimal amount,
            String currency,
            BigDecimal accounting) {
        @Override
        public String toString() {
            return words("reimburse", customer, number, voucher, payee, plain(amount), currency, plain(accounting));
        }
    }

    /** A posted netting voucher. */
    public record Netting(String customer, String voucher) {
        @Override
        public String toString() {
            return words("netting", customer, voucher);
        }
    }

    /** A customer that is not reimbursed, with the main reason. */
    public record Decline(String customer, String reason) {
        @Override
        public String toString() {
            return words("decline", customer, reason);
        }
    }

    /** A warning on a reimbursed customer. */
    public record Warning(String customer, String code) {
        @Override
        public String toString() {
            return words("warn", customer, code);
        }
    }

    /** A hold on the vendor invoice of a reimbursement. */
    public record Hold(String reimbursement, String code) {
        @Override
        public String toString() {
            return words("hold", reimbursement, code);
        }
    }

    /** A voucher line; side is Dr or Cr, party {@code -} for none. */
    public record Line(
            String voucher,
            String side,
            String account,
            String dimensions,
            BigDecimal amount,
            String currency,
            BigDecimal accounting,
            String party) {
        @Override
        public String toString() {
            return words("line", voucher, side, account, dimensions, plain(amount), currency, plain(accounting), party);
        }
    }

    /** Two transactions closed against each other, or a credit with a reimbursement. */
    public record Settlement(String item, String counter, BigDecimal amount, String currency) {
        @Override
        public String toString() {
            return words("settle", item, counter, plain(amount), currency);
        }
    }

    /** A number that became no document. */
    public record Void(String number, String reason) {
        @Override
        public String toString() {
            return words("void", number, reason);
        }
    }

    /** The whole outcome but the open amounts, one statement a line, in an order of its own. */
    public String statements() {
        List<String> all = new ArrayList<>();
        reimbursements.stream()
                .sorted(Comparator.comparing(Reimbursement::number))
                .forEach(reimbursement -> all.add(reimbursement.toString()));
        nettings.stream()
                .sorted(Comparator.comparing(Netting::voucher))
                .forEach(netting -> all.add(netting.toString()));
        addSorted(all, declines);
        addSorted(all, warnings);
        addSorted(all, holds);
        lines.stream().sorted(Comparator.comparing(Line::voucher)).forEach(line -> all.add(line.toString()));
        addSorted(all, settlements);
        addSorted(all, voids);
        all.add("state " + state);
        return String.join("\n", all);
    }

    /** What a decision table says of one customer: {@code reimburse … + reimburse … warn … hold …}, or {@code decline …}. */
    public String decisionOn(String customer) {
        for (Decline decline : declines) {
            if (decline.customer().equals(customer)) {
                return "decline " + decline.reason();
            }
        }
        List<Reimbursement> own = reimbursements.stream()
                .filter(reimbursement -> reimbursement.customer().equals(customer))
                .sorted(Comparator.comparing(Reimbursement::number))
                .toList();
        if (own.isEmpty()) {
            return "not considered";
        }
        String text = own.stream()
                .map(one -> words("reimburse", plain(one.amount()), one.currency(), "to", payeeOf(one)))
                .collect(Collectors.joining(" + "));
        List<String> numbers = own.stream().map(Reimbursement::number).toList();
        return text
                + codes(" warn ", warnings, warning -> warning.customer().equals(customer) ? warning.code() : "")
                + codes(" hold ", holds, hold -> numbers.contains(hold.reimbursement()) ? hold.code() : "");
    }

    private static String payeeOf(Reimbursement reimbursement) {
        return reimbursement.payee().startsWith("OTV-") ? "one-time" : reimbursement.payee();
    }

    private static <T> String codes(String word, List<T> all, Function<T, String> code) {
        return all.stream()
                .map(code)
                .filter(found -> !found.isEmpty())
                .distinct()
                .sorted()
                .map(found -> word + found)
                .collect(Collectors.joining());
    }

    private static void addSorted(List<String> all, List<?> statements) {
        List<String> texts =
                new ArrayList<>(statements.stream().map(Object::toString).toList());
        Collections.sort(texts);
        all.addAll(texts);
    }

    private static String words(String... words) {
        return String.join(" ", words);
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    /** An outcome to be filled. */
    public static Outcome empty(String state) {
        return new Outcome(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                state,
                new TreeMap<>());
    }

    /** The same with the state in which the run ended. */
    public Outcome in(String endState) {
        return new Outcome(
                reimbursements, nettings, declines, warnings, holds, lines, settlements, voids, endState, open);
    }
}
