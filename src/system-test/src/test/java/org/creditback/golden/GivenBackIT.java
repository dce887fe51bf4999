package org.creditback.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditback.golden.BankAnswers.Booking.debit;
import static org.creditback.golden.BankAnswers.Booking.returned;
import static org.creditback.golden.BankAnswers.counts;
import static org.creditback.golden.BankAnswers.read;
import static org.creditback.golden.Payments.refused;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.creditback.examples.ExampleParser;
import org.creditback.examples.Golden;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "RV-7, BR-6: run, file, debit, return, reversal: the credit is the customer's again, over REST, the trial balance right at each step")
class GivenBackIT {

    private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();
    private static final String REASON = "{\"postingDate\":\"" + TODAY + "\",\"reason\":\"The account is closed\"}";

    // Of the year to come too: payments and returns are of different days.
    private static List<String> trialBalance(Payments payments) {
        return Rest.json(200, Rest.AUDITOR.get(payments.path("/trial-balance?date=2027-12-31")))
                .get("items")
                .asList()
                .stream()
                .map(line -> line.get("account").asString() + " "
                        + line.get("balance").asString())
                .toList();
    }

    private static List<ModelNode> openTasks(Payments payments) {
        return Rest.json(200, Rest.AP_CLERK.get(payments.path("/payment-returns?open=true")))
                .get("items")
                .asList();
    }

    @Test
    void theWholeWayBack() {
        Golden e1 = ExampleParser.goldens().stream()
                .filter(each -> each.name().equals("E1"))
                .findFirst()
                .orElseThrow();
        Payments payments = Payments.owed(e1.facts(), "back-E1");
        assertThat(trialBalance(payments)).containsExactly("130100 0.00", "200100 -200.00", "309900 200.00");

        long journal = payments.proposed();
        refused(
                409,
                "REVERSAL_IN_PAYMENT",
                Rest.CONTROLLER,
                payments.path("/reimbursements/RB-000001/reversal"),
                REASON);
        payments.pay(journal, "2026-11-25");
        payments.handOver(journal);
        assertThat(payments.state("RB-000001")).isEqualTo("SENT");
        assertThat(trialBalance(payments))
                .containsExactly("110180 -200.00", "130100 0.00", "200100 0.00", "309900 200.00");

        String endToEnd = payments.lines(journal).get(0).get("endToEndId").asString();
        assertThat(counts(read(payments, BankAnswers.camt053("ST-1", debit("200.00", TODAY, endToEnd)))))
                .isEqualTo("1 0 0 0");
        assertThat(payments.state("RB-000001")).isEqualTo("PAID");
        assertThat(trialBalance(payments))
                .containsExactly("110110 -200.00", "110180 0.00", "130100 0.00", "200100 0.00", "309900 200.00");
        refused(409, "REVERSAL_PAID", Rest.CONTROLLER, payments.path("/reimbursements/RB-000001/reversal"), REASON);

        assertThat(counts(read(payments, BankAnswers.camt053("ST-2", returned("200.00", TODAY, endToEnd, "AC04")))))
                .isEqualTo("1 0 0 0");
        assertThat(payments.state("RB-000001")).isEqualTo("RETURNED");
        assertThat(trialBalance(payments))
                .containsExactly("110110 0.00", "110180 0.00", "130100 0.00", "200100 -200.00", "309900 200.00");

        assertThat(openTasks(payments)).hasSize(1);
        ModelNode done =
                Rest.json(200, Rest.CONTROLLER.post(payments.path("/reimbursements/RB-000001/reversal"), REASON));
        assertThat(done.get("voucher").asString()).isEqualTo("RV-000002");
        assertThat(payments.state("RB-000001")).isEqualTo("REVERSED");
        assertThat(payments.open("RB-000001")).isEqualTo("0.00");
        assertThat(payments.voucherLines("RV-000002")).isEqualTo(ExampleParser.laterLines("E10a"));
        assertThat(trialBalance(payments))
                .containsExactly("110110 0.00", "110180 0.00", "130100 -200.00", "200100 0.00", "309900 200.00");

        assertThat(openTasks(payments)).isEmpty();

        // The chain tells all of it, and nobody pays it any more.
        ModelNode chain = payments.reimbursement("RB-000001").get("chain");
        assertThat(chain.get("proof").asList()).hasSize(9).allMatch(line -> line.get("agrees")
                .asBoolean());
        ModelNode payment = chain.get("payments").get(0);
        assertThat(payment.get("state").asString()).isEqualTo("RETURNED");
        assertThat(payment.get("bank").asList().stream()
                        .map(word -> word.get("effect").asString() + " "
                                + word.get("voucher").asString()))
                .containsExactly("BOOKED BS-000001", "RETURNED VP-000002");
        refused(422, "NOTHING_TO_PAY", Rest.AP_CLERK, payments.path("/payment-journals"), "{\"criteria\":{}}");
        assertThat(Books.violations()).isEmpty();
    }
}
