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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("payments.md 7, 8, 11: what the bank answers reaches payments, invoices and books, over REST")
class BankMessagesIT {

    // The server's own day: what lies behind it has not happened.
    private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();

    private static Golden golden(String name) {
        return ExampleParser.goldens().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> expected(Golden golden, String step) {
        return golden.later().stream()
                .dropWhile(line -> !line.startsWith("step " + step))
                .skip(1)
                .takeWhile(line -> line.startsWith("line "))
                .toList();
    }

    private static ModelNode first(Payments payments, String path) {
        return Rest.json(200, Rest.AP_CLERK.get(payments.path(path)))
                .get("items")
                .get(0);
    }

    private static ModelNode line(Payments payments, long journal) {
        return payments.lines(journal).get(0);
    }

    private static String state(Payments payments, long journal) {
        return line(payments, journal).get("state").asString();
    }

    @AfterEach
    void theBooksAreSound() {
        assertThat(Books.violations()).isEmpty();
    }

    @Test
    @DisplayName(
            "E1, E9a, BA-2, BA-3, BR-2, BR-5: booked once however often it is told, returned, issued again to another account, booked")
    void bookedReturnedIssuedAgain() {
        Golden e1 = golden("E1");
        Payments payments = Payments.owed(e1.facts(), "bank-E1");
        long journal = payments.proposed();
        payments.pay(journal, "2026-11-25");
        String message = payments.handOver(journal);
        String endToEnd = line(payments, journal).get("endToEndId").asString();

        String statement = BankAnswers.camt053("ST-1", debit("200.00", TODAY, endToEnd));
        ModelNode booked = read(payments, statement);
        assertThat(counts(booked)).isEqualTo("1 0 0 0");
        assertThat(state(payments, journal)).isEqualTo("BOOKED");
        assertThat(payments.voucherLines("BS-")).isEqualTo(expected(e1, "camt.053 debit booked"));
        assertThat(Rest.json(200, Rest.AP_CLERK.get(payments.path("/bank-files/" + payments.file(journal) + "/status")))
                        .get("state")
                        .asString())
                .isEqualTo("ANSWERED");

        assertThat(read(payments, statement).get("message").asLong())
                .isEqualTo(booked.get("message").asLong());
        assertThat(counts(read(payments, BankAnswers.camt054("N-1", debit("200.00", TODAY, endToEnd)))))
                .as("the same debit in another message")
                .isEqualTo("0 1 0 0");
        assertThat(counts(read(payments, BankAnswers.ofFile("P-1", message, "ACCP", ""))))
                .as("camt before pain.002")
                .isEqualTo("0 1 0 0");
        assertThat(payments.voucherLines("BS-")).hasSize(2);

        returnedAs(payments, journal, endToEnd);
        assertThat(payments.voucherLines("VP-000002")).isEqualTo(ExampleParser.laterLines("E9a"));
        issuedAgain(payments, endToEnd);
    }

    private static void returnedAs(Payments payments, long journal, String endToEnd) {
        assertThat(counts(read(payments, BankAnswers.camt053("ST-2", returned("200.00", TODAY, endToEnd, "AC04")))))
                .isEqualTo("1 0 0 0");
        assertThat(state(payments, journal)).isEqualTo("RETURNED");
        assertThat(payments.open("RB-000001")).isEqualTo("200.00");
        ModelNode back = first(payments, "/payment-returns?open=true");
        assertThat(back.get("action").asString()).isEqualTo("NEW_BANK_DATA");
        assertThat(back.get("holds").asList()).extracting(ModelNode::asString).containsExactly("RETURNED");
        assertThat(back.get("days").asInt()).isZero();
        assertThat(back.get("voucher").asString()).isEqualTo("VP-000002");
        assertThat(back.get("task").get("role").asString()).isEqualTo("ap-clerk");
        assertThat(payments.bankAccountStates("V-0007")).containsExactly("INVALID");
        refused(422, "NOTHING_TO_PAY", Rest.AP_CLERK, payments.path("/payment-journals"), "{\"criteria\":{}}");
    }

    private static void issuedAgain(Payments payments, String endToEnd) {
        String completion = payments.path("/payment-returns/" + endToEnd + "/completion");
        refused(409, "WRONG_STATE", Rest.AP_CLERK, completion, "{\"note\":\"asked them\"}");
        payments.otherBankAccount("V-0007", "NL20INGB0001234567");
        refused(403, "NOT_AUTHORIZED", Rest.CONTROLLER, completion, "{\"note\":\"not mine\"}");
        ModelNode done = Rest.json(200, Rest.AP_CLERK.post(completion, "{\"note\":\"new account by letter\"}"));
        assertThat(done.get("holds").asList()).isEmpty();
        refused(409, "WRONG_STATE", Rest.AP_CLERK, completion, "{\"note\":\"again\"}");

        long again = payments.proposed();
        payments.pay(again, "2026-11-25");
        String message = payments.handOver(again);
        String other = line(payments, again).get("endToEndId").asString();
        assertThat(other).isNotEqualTo(endToEnd);
        assertThat(counts(read(payments, BankAnswers.ofPayment("P-2", message, other, "ACSP", ""))))
                .isEqualTo("1 1 0 0");
        assertThat(state(payments, again)).isEqualTo("ACCEPTED");
        assertThat(counts(read(payments, BankAnswers.batchDebit("ST-3", message + "-1", "200.00", 1, TODAY))))
                .isEqualTo("1 0 0 0");
        assertThat(state(payments, again)).isEqualTo("BOOKED");
        assertThat(payments.open("RB-000001")).isEqualTo("0.00");
        assertThat(first(payments, "/payment-returns").get("reissuedBy").asString())
                .isEqualTo(other);
        assertThat(payments.inTransit()).isEqualTo("0.00");
    }

    @Test
    @DisplayName(
            "E9b, BR-1: rejected before it is booked: the voucher mirrored, the invoice open and held until somebody asked")
    void rejected() {
        Payments payments = Payments.owed(golden("E1").facts(), "bank-E9b");
        long journal = payments.proposed();
        payments.pay(journal, "2026-11-25");
        String message = payments.handOver(journal);
        assertThat(counts(read(payments, BankAnswers.ofFile("P-1", message, "RJCT", "AC06"))))
                .isEqualTo("1 0 0 0");
        assertThat(state(payments, journal)).isEqualTo("REJECTED");
        assertThat(payments.voucherLines("VP-000002")).isEqualTo(ExampleParser.laterLines("E9b"));
        assertThat(payments.open("RB-000001")).isEqualTo("200.00");
        assertThat(payments.inTransit()).isEqualTo("0.00");
        String endToEnd = line(payments, journal).get("endToEndId").asString();
        assertThat(counts(read(payments, BankAnswers.camt053("ST-1", debit("200.00", TODAY, endToEnd)))))
                .as("what was rejected is not debited")
                .isEqualTo("0 0 1 0");
        Rest.json(
                200,
                Rest.AP_CLERK.post(
                        payments.path("/payment-returns/" + endToEnd + "/completion"), "{\"note\":\"unblocked\"}"));
        assertThat(payments.get(payments.proposed())
                        .get("totals")
                        .get(0)
                        .get("amount")
                        .asString())
                .isEqualTo("200.00");
    }

    @Test
    @DisplayName("E9c, BR-2, BR-3: a foreign payment returns at the rate of the day, less what the bank kept")
    void foreign() {
        for (boolean charged : new boolean[] {false, true}) {
            Payments payments = Payments.owed(golden("E4a").facts(), "bank-E9c" + charged);
            Books.write(jdbc -> {
                jdbc.update("UPDATE payables.vendor SET town = 'Amsterdam' WHERE vendor_account = 'V-0010'");
                jdbc.update("INSERT INTO ledger.exchange_rate VALUES ('EUR', 'USD', '2026-11-25', 1.08, 'test')");
            });
            long journal = payments.empty();
            payments.add(journal, "V-0010", "SWIFT", "RB-000001", "1100.00");
            payments.pay(journal, "2026-11-25");
            payments.handOver(journal);
            Books.write(jdbc -> jdbc.update(
                    "INSERT INTO ledger.exchange_rate VALUES ('EUR', 'USD', ?::date, 1.07, 'test')"
                            + " ON CONFLICT (from_currency, to_currency, valid_from) DO UPDATE SET rate = 1.07",
                    TODAY));
            String endToEnd = line(payments, journal).get("endToEndId").asString();
            String money = charged ? "1079.00" : "1100.00";
            BankAnswers.Booking back = returned(money, TODAY, endToEnd, "AC06").in("USD");
            if (charged) {
                back = new BankAnswers.Booking(
                        back.side(),
                        money,
                        "USD",
                        TODAY,
                        endToEnd,
                        "<Chrgs><TtlChrgsAndTaxAmt Ccy=\"USD\">21.00</TtlChrgsAndTaxAmt></Chrgs>" + back.more());
            }
            assertThat(counts(read(
                            payments,
                            BankAnswers.camt053(
                                    "ST-1",
                                    back,
                                    debit("1100.00", TODAY, endToEnd).in("USD")))))
                    .as("return before debit")
                    .isEqualTo("2 0 0 0");
            assertThat(state(payments, journal)).isEqualTo("RETURNED");
            assertThat(payments.open("RB-000001")).isEqualTo("1100.00");
            assertThat(payments.inTransit()).isEqualTo("0.00");
            assertThat(payments.voucherLines("VP-000002"))
                    .isEqualTo(
                            charged
                                    ? List.of(
                                            "line VP-000002 Dr 110110 BU001 1079.00 USD 1008.41 -",
                                            "line VP-000002 Dr 618160 BU001 21.00 USD 19.63 -",
                                            "line VP-000002 Cr 200100 BU001 1100.00 USD 1047.62 V-0010",
                                            "line VP-000002 Dr 801300 BU001 0.00 USD 19.58 -")
                                    : ExampleParser.laterLines("E9c"));
        }
    }
}
