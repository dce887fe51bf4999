package org.creditback.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditback.golden.Payments.refused;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.creditback.examples.ExampleParser;
import org.creditback.examples.Facts;
import org.creditback.examples.Golden;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Vendor payments: proposal, journal, approval, file, posting, over REST and in the books")
class PaymentsIT {

    private static Golden golden(String name) {
        return ExampleParser.goldens().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    // What stands in the example from a step to the next.
    private static List<String> expected(Golden golden, String step) {
        return golden.later().stream()
                .dropWhile(line -> !line.startsWith("step " + step))
                .skip(1)
                .takeWhile(line -> line.startsWith("line "))
                .toList();
    }

    @AfterEach
    void theBooksAreSound() {
        assertThat(Books.violations()).isEmpty();
    }

    @Test
    @DisplayName(
            "E1, PM-14, PM-23, PM-24, F60: one journal, one file with the same bytes, one voucher, whatever is repeated")
    void theSimplestPayment() throws Exception {
        Golden e1 = golden("E1");
        Payments payments = Payments.owed(e1.facts(), "pay-E1");
        ModelNode preview = Rest.json(200, Rest.AP_CLERK.post(payments.path("/payment-proposals"), "{}"));
        assertThat(preview.get("paid").get(0).get("amount").asString()).isEqualTo("200.00");
        assertThat(preview.get("leftOut").asList()).isEmpty();
        assertThat(payments.state("RB-000001")).isEqualTo("POSTED");

        String wanted = "{\"requestId\":\"" + UUID.randomUUID() + "\",\"criteria\":{\"currencies\":[\"EUR\"]}}";
        long journal = Rest.json(201, Rest.AP_CLERK.post(payments.path("/payment-journals"), wanted))
                .get("journal")
                .asLong();
        assertThat(Rest.json(201, Rest.AP_CLERK.post(payments.path("/payment-journals"), wanted))
                        .get("journal")
                        .asLong())
                .isEqualTo(journal);
        refused(
                409,
                "REQUEST_KEY_REUSED",
                Rest.AP_CLERK,
                payments.path("/payment-journals"),
                wanted.replace("EUR", "USD"));
        refused(422, "NOTHING_TO_PAY", Rest.AP_CLERK, payments.path("/payment-journals"), "{\"criteria\":{}}");
        ModelNode again = Rest.json(200, Rest.AP_CLERK.post(payments.path("/payment-proposals"), "{}"));
        assertThat(again.get("leftOut").get(0).get("reason").asString()).isEqualTo("ALREADY_IN_JOURNAL");
        assertThat(payments.state("RB-000001")).isEqualTo("IN_PAYMENT");
        refused(409, "WRONG_STATE", Rest.AP_CLERK, payments.journals(journal, "/posting"), "{}");

        payments.submit(journal);
        refused(
                409,
                "WRONG_STATE",
                Rest.AP_CLERK,
                payments.journals(journal, "/lines/1/removal"),
                "{\"reason\":\"x\"}");
        refused(
                403,
                "NOT_AUTHORIZED",
                Rest.AP_CLERK,
                payments.journals(journal, "/approval"),
                payments.approval(journal));
        refused(
                409,
                "PROPOSAL_CHANGED",
                Rest.CONTROLLER,
                payments.journals(journal, "/approval"),
                "{\"decision\":\"APPROVE\",\"contentHash\":\"00\"}");
        Rest.json(200, Rest.CONTROLLER.post(payments.journals(journal, "/approval"), payments.approval(journal)));
        refused(409, "WRONG_STATE", Rest.AP_CLERK, payments.journals(journal, "/posting"), "{}");

        ModelNode file = payments.generate(journal).get(0);
        assertThat(payments.generate(journal).get(0).get("file").asLong())
                .isEqualTo(file.get("file").asLong());
        sameBytes(payments, file);
        payments.post(journal, "2026-11-25");
        payments.post(journal, "2026-11-26");
        assertThat(payments.voucherLines()).isEqualTo(expected(e1, "payment journal posted"));
        assertThat(payments.open("RB-000001")).isEqualTo("0.00");
        handOver(payments, file, journal);
        theChainGoesOn(payments, file, journal);
    }

    // RE-6, rules.md 16: from the reimbursement to its payment and its file; what was posted adds up with what is open.
    private static void theChainGoesOn(Payments payments, ModelNode file, long journal) {
        ModelNode reimbursement = payments.reimbursement("RB-000001");
        assertThat(reimbursement.get("reimbursement", "state").asString()).isEqualTo("SENT");
        ModelNode chain = reimbursement.get("chain");
        assertThat(chain.get("proof").asList()).hasSize(9).allMatch(line -> line.get("agrees")
                .asBoolean());
        assertThat(chain.get("vendorInvoice", "open").asString()).isEqualTo("0.00");
        ModelNode payment = chain.get("payments").get(0);
        assertThat(chain.get("payments").asList()).hasSize(1);
        assertThat(payment.get("journal").asLong()).isEqualTo(journal);
        assertThat(payment.get("amount").asString()).isEqualTo("200.00");
        assertThat(payment.get("voucher").asString()).isEqualTo("VP-000001");
        assertThat(payment.get("bankFile").asLong()).isEqualTo(file.get("file").asLong());
        assertThat(payment.get("messageId").asString())
                .isEqualTo(file.get("messageId").asString());
        assertThat(Rest.json(200, Rest.AP_CLERK.get(payments.path("/reimbursements?state=SENT")))
                        .get("items")
                        .asList())
                .hasSize(1);
        assertThat(Rest.json(200, Rest.AP_CLERK.get(payments.path("/reimbursements?state=POSTED")))
                        .get("items")
                        .asList())
                .isEmpty();
    }

    private static void sameBytes(Payments payments, ModelNode file) throws Exception {
        String path = payments.path("/bank-files/" + file.get("file").asLong());
        String bytes = Rest.body(200, Rest.AP_CLERK.get(path));
        assertThat(Rest.body(200, Rest.CONTROLLER.get(path))).isEqualTo(bytes).contains("200.00", "RB-000001");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(file.get("sha256").asString());
        assertThat(file.get("controlTotal").asString()).isEqualTo("200.00");
    }

    // BF-5, PC-11: released by another person with the total typed, handed over once.
    private static void handOver(Payments payments, ModelNode file, long journal) {
        String path = payments.path("/bank-files/" + file.get("file").asLong());
        refused(409, "WRONG_STATE", Rest.AP_CLERK, path + "/hand-over-start", "");
        refused(422, "BAD_VALUE", Rest.CONTROLLER, path + "/release", "{\"controlTotal\":\"200.01\"}");
        Rest.json(200, Rest.CONTROLLER.post(path + "/release", "{\"controlTotal\":\"200.00\"}"));
        refused(409, "WRONG_STATE", Rest.AP_CLERK, path + "/cancellation", "{\"reason\":\"posted already\"}");
        Rest.json(200, Rest.AP_CLERK.post(path + "/hand-over-start", ""));
        refused(409, "WRONG_STATE", Rest.AP_CLERK, path + "/hand-over-start", "");
        Rest.json(200, Rest.AP_CLERK.post(path + "/hand-over-end", ""));
        ModelNode ended = Rest.json(200, Rest.AP_CLERK.post(path + "/hand-over-end", ""));
        assertThat(ended.get("state").asString()).isEqualTo("HANDED_OVER");
        assertThat(payments.lines(journal).get(0).get("state").asString()).isEqualTo("SENT");
    }

    @Test
    @DisplayName("E4a, E4b, PA-4: paid at the rate of the day, the difference to the booked liability realized")
    void otherCurrencies() {
        for (String name : List.of("E4a", "E4b")) {
            Golden golden = golden(name);
            Payments payments = Payments.owed(golden.facts(), "pay-" + name);
            Books.write(jdbc -> {
                jdbc.update("UPDATE payables.vendor SET town = 'Amsterdam' WHERE vendor_account = 'V-0010'");
                jdbc.update("INSERT INTO ledger.exchange_rate VALUES ('EUR', 'USD', '2026-11-25', 1.08, 'test')");
            });
            // The vendor's method is SEPA, which pays in euro only: left out, and paid by another one.
            refused(422, "NOTHING_TO_PAY", Rest.AP_CLERK, payments.path("/payment-journals"), "{\"criteria\":{}}");
            long journal = payments.empty();
            refused(
                    422,
                    "NOT_PAYABLE",
                    Rest.AP_CLERK,
                    payments.journals(journal, "/lines"),
                    "{\"vendorAccount\":\"V-0010\",\"invoices\":[{\"invoiceNumber\":\"RB-000001\"}]}");
            payments.add(journal, "V-0010", "SWIFT", "RB-000001", "1100.00");
            payments.pay(journal, "2026-11-25");
            assertThat(payments.voucherLines()).isEqualTo(expected(golden, "payment journal posted"));
        }
    }

    @Test
    @DisplayName(
            "PM-14, PM-21, PM-26, F60: in one live payment at most; removed it is free; paid in part the rest stays open")
    void reservedRemovedPaidInPart() throws Exception {
        Facts facts = ExampleParser.golden("""
                case X
                entity NL01 EUR minimum=25.00
                rate NL01 USD 2026-11-20 1.0500
                vendor NL01 V-1
                vendor NL01 V-2 bank=no
                vendor NL01 V-3 hold=Payment
                customer NL01 C-1 vendor=V-1
                customer NL01 C-2 vendor=V-2
                customer NL01 C-3 vendor=V-3
                item NL01 C-1 CN-1 creditnote 2026-10-01 -100.00 EUR
                item NL01 C-2 CN-2 creditnote 2026-10-01 -50.00 EUR
                item NL01 C-3 CN-3 creditnote 2026-10-01 -60.00 EUR
                run NL01
                """).facts();
        Payments payments = Payments.owed(facts, "pay-part");
        List<Integer> both = Stream.of(1, 2)
                .map(any -> CompletableFuture.supplyAsync(
                        () -> Rest.AP_CLERK.post(payments.path("/payment-journals"), "{\"criteria\":{}}")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .sorted()
                .toList();
        assertThat(both).containsExactly(201, 422);
        long first = Rest.json(200, Rest.AP_CLERK.get(payments.path("/payment-journals")))
                .get("items")
                .get(0)
                .get("journal")
                .asLong();
        assertThat(
                        Rest.json(200, Rest.AP_CLERK.get(payments.journals(first, "/left-out")))
                                .get("items")
                                .asList()
                                .stream()
                                .map(out -> out.get("invoiceNumber").asString() + " "
                                        + out.get("reason").asString()))
                .containsExactly("RB-000002 NO_BANK_DETAILS", "RB-000003 VENDOR_PAYMENT_HOLD");
        refused(
                422,
                "NOT_PAYABLE",
                Rest.AP_CLERK,
                payments.journals(payments.empty(), "/lines"),
                "{\"vendorAccount\":\"V-1\",\"invoices\":[{\"invoiceNumber\":\"RB-000001\"}]}");
        Rest.json(200, Rest.AP_CLERK.post(payments.journals(first, "/lines/1/removal"), "{\"reason\":\"by mistake\"}"));
        assertThat(payments.lines(first).get(0).get("state").asString()).isEqualTo("CANCELED");
        refused(422, "NOTHING_TO_PAY", Rest.AP_CLERK, payments.journals(first, "/submission"), "");

        long part = payments.empty();
        payments.add(part, "V-1", "MANUAL", "RB-000001", "33.33");
        payments.pay(part, "2026-11-25");
        assertThat(payments.open("RB-000001")).isEqualTo("66.67");
        assertThat(payments.voucherLines())
                .containsExactly(
                        "line VP-000001 Dr 200100 BU001 33.33 EUR 33.33 V-1",
                        "line VP-000001 Cr 110180 BU001 33.33 EUR 33.33 -");
        // Still live: the rest waits for the bank's word.
        refused(422, "NOTHING_TO_PAY", Rest.AP_CLERK, payments.path("/payment-journals"), "{\"criteria\":{}}");
    }

    @Test
    @DisplayName("PC-10, PC-11, PM-26: nobody approves or releases their own; a canceled file frees its invoices")
    void fourEyes() {
        Golden e1 = golden("E1");
        Payments payments = Payments.owed(e1.facts(), "pay-eyes");
        long journal = payments.proposed();
        payments.submit(journal);
        String approval = payments.approval(journal);
        Books.write(jdbc -> jdbc.update(
                "UPDATE payables.payment_journal SET prepared_by = 'controller' WHERE payment_journal_id = ?",
                journal));
        refused(403, "SELF_APPROVAL", Rest.CONTROLLER, payments.journals(journal, "/approval"), approval);
        Books.write(jdbc -> jdbc.update(
                "UPDATE payables.payment_journal SET prepared_by = 'clerk.ap' WHERE payment_journal_id = ?", journal));
        Rest.json(200, Rest.CONTROLLER.post(payments.journals(journal, "/approval"), approval));
        String file = payments.path(
                "/bank-files/" + payments.generate(journal).get(0).get("file").asLong());
        Books.write(jdbc -> jdbc.update(
                "UPDATE payables.bank_file SET built_by = 'controller' WHERE payment_journal_id = ?", journal));
        refused(403, "SELF_APPROVAL", Rest.CONTROLLER, file + "/release", "{\"controlTotal\":\"200.00\"}");
        Rest.json(200, Rest.AP_CLERK.post(file + "/cancellation", "{\"reason\":\"wrong account\"}"));
        assertThat(payments.lines(journal).get(0).get("state").asString()).isEqualTo("CANCELED");
        assertThat(payments.get(payments.proposed())
                        .get("totals")
                        .get(0)
                        .get("amount")
                        .asString())
                .isEqualTo("200.00");
    }
}
