package org.creditback.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.creditback.examples.Facts;
import org.creditback.examples.Outcome;

/** The list of a run's candidates as other programs read it. */
final class CandidatesFile {

    private static final String HEADER = "customer_account,decision,reason,currency,amount,accounting_amount,"
            + "reimbursement_number,voucher,vendor_account,one_time_vendor";

    private CandidatesFile() {}

    /** Row by row what the outcome says; which vendor a declined customer would have had is left open. */
    static void compare(Facts facts, EntityNames names, long run, Outcome outcome) {
        String path = ServerRun.runs(facts, names) + "/" + run + "/candidates?format=csv";
        List<String> lines = Rest.body(200, Rest.AR_CLERK.get(path)).lines().toList();
        assertThat(lines.get(0)).isEqualTo(HEADER);
        List<String> rows = lines.subList(1, lines.size()).stream()
                .map(line -> line.contains(",DECLINED,") ? line.replaceAll(",[^,]*,[^,]*$", ",,") : line)
                .toList();
        assertThat(rows).isEqualTo(expected(facts, outcome));
    }

    private static List<String> expected(Facts facts, Outcome outcome) {
        TreeSet<String> customers = new TreeSet<>();
        outcome.declines().forEach(decline -> customers.add(decline.customer()));
        outcome.reimbursements().forEach(one -> customers.add(one.customer()));
        List<String> rows = new ArrayList<>();
        for (String customer : customers) {
            outcome.declines().stream()
                    .filter(decline -> decline.customer().equals(customer))
                    .forEach(decline ->
                            rows.add(row(customer, "DECLINED", decline.reason(), "", "", "", "", "", "", "")));
            outcome.reimbursements().stream()
                    .filter(one -> one.customer().equals(customer))
                    .sorted(Comparator.comparing(Outcome.Reimbursement::number))
                    .forEach(one -> rows.add(row(
                            customer,
                            "REIMBURSED",
                            "",
                            one.currency(),
                            plain(one.amount()),
                            plain(one.accounting()),
                            one.number(),
                            one.voucher(),
                            one.payee().replace("*", ""),
                            String.valueOf(isOneTime(facts, one.payee())))));
        }
        return rows;
    }

    private static boolean isOneTime(Facts facts, String payee) {
        return payee.startsWith("OTV-")
                || facts.vendors().stream()
                        .anyMatch(vendor -> vendor.oneTime()
                                && vendor.account().equals(payee)
                                && vendor.entity().equals(facts.run().entity()));
    }

    private static String row(String... values) {
        return String.join(",", values);
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }
}
