package org.creditback.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditback.golden.BankAnswers.Booking.debit;
import static org.creditback.golden.BankAnswers.counts;
import static org.creditback.golden.BankAnswers.read;
import static org.creditback.golden.Payments.refused;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.creditback.examples.ExampleParser;
import org.creditback.examples.Facts;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("BA-1, BA-4: what of a bank's messages waits for people, and what is no message at all")
class BankExceptionsIT {

    // The server's own day: what lies behind it has not happened.
    private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();

    private static final String XML = "application/xml";

    private static Facts e1() {
        return ExampleParser.goldens().stream()
                .filter(each -> each.name().equals("E1"))
                .findFirst()
                .orElseThrow()
                .facts();
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
    @DisplayName("BA-1: what does not fit waits, unchanged, until it fits, is matched or is put aside")
    void exceptions() {
        Payments payments = Payments.owed(e1(), "bank-wait");
        long journal = payments.proposed();
        payments.approve(journal);
        payments.generate(journal);
        String message = payments.handOver(journal);
        String endToEnd = line(payments, journal).get("endToEndId").asString();
        assertThat(counts(read(payments, BankAnswers.ofPayment("P-0", message, endToEnd, "ACCP", ""))))
                .isEqualTo("1 1 0 0");
        ModelNode read = read(
                payments,
                BankAnswers.camt053(
                        "ST-1",
                        debit("200.00", TODAY, endToEnd),
                        debit("200.01", TODAY, endToEnd),
                        debit("200.00", TODAY, "ANOTHER-ID"),
                        debit("9.99", TODAY, "FEE"),
                        new BankAnswers.Booking("CRDT", "17.00", "EUR", TODAY, "RECEIPT", "")));
        assertThat(counts(read)).isEqualTo("0 1 4 0");
        String lines = "/bank-message-exceptions/" + read.get("message").asLong() + "-";
        ModelNode waiting = Rest.json(200, Rest.AUDITOR.get(payments.path("/bank-message-exceptions")))
                .get("items");
        assertThat(waiting.asList())
                .extracting(line -> line.get("outcomeReason").asString())
                .containsExactly("NOT_POSTED", "OTHER_AMOUNT", "UNKNOWN_PAYMENT", "UNKNOWN_PAYMENT");
        assertThat(waiting.get(0).get("sentence").asString()).contains("not posted");
        assertThat(Rest.body(200, Rest.AP_CLERK.get(payments.path("/bank-message-exceptions/counts"))))
                .contains("\"lines\":2");

        ModelNode again = Rest.json(200, Rest.AP_CLERK.post(payments.path(lines + "1/application"), ""));
        assertThat(again.get("outcomeReason").asString()).isEqualTo("NOT_POSTED");
        payments.post(journal, "2026-11-25");
        assertThat(state(payments, journal)).isEqualTo("ACCEPTED");
        String word = "{\"endToEndId\":\"%s\",\"reason\":\"the bank gave another reference\"}".formatted(endToEnd);
        refused(403, "NOT_AUTHORIZED", Rest.AP_CLERK, payments.path(lines + "3/match"), word);
        refused(422, "NOT_APPLICABLE", Rest.CONTROLLER, payments.path(lines + "4/match"), word);
        ModelNode matched = Rest.json(200, Rest.CONTROLLER.post(payments.path(lines + "3/match"), word));
        assertThat(matched.get("outcome").asString()).isEqualTo("APPLIED");
        assertThat(matched.get("decision").get("by").asString()).isEqualTo("controller");
        assertThat(state(payments, journal)).isEqualTo("BOOKED");
        assertThat(Rest.json(200, Rest.AP_CLERK.post(payments.path(lines + "1/application"), ""))
                        .get("outcomeReason")
                        .asString())
                .as("a second debit of the payment")
                .isEqualTo("BOOKED_TWICE");
        refused(422, "MISSING_VALUE", Rest.AP_CLERK, payments.path(lines + "4/closing"), "{\"reason\":\" \"}");
        Rest.json(200, Rest.AP_CLERK.post(payments.path(lines + "4/closing"), "{\"reason\":\"a fee\"}"));
        refused(409, "WRONG_STATE", Rest.AP_CLERK, payments.path(lines + "4/closing"), "{\"reason\":\"a fee\"}");
        assertThat(counts(Rest.json(
                        200,
                        Rest.AP_CLERK.get(payments.path(
                                "/bank-messages/" + read.get("message").asLong())))))
                .isEqualTo("1 1 2 1");
    }

    @Test
    @DisplayName("BA-4: what is no message of a bank is refused with its fault, kept as refused, and changes nothing")
    void hostile() {
        Payments payments = Payments.owed(e1(), "bank-hostile");
        String path = payments.path("/bank-messages");
        String root = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">";
        List<List<String>> refusals = List.of(
                List.of(
                        "DOCTYPE",
                        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + root + "&x;</Document>"),
                List.of(
                        "DOCTYPE",
                        "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" + root + "&b;</Document>"),
                List.of("WRONG_ROOT", root + "<CstmrCdtTrfInitn/></Document>"),
                List.of("WRONG_NAMESPACE", "<Document xmlns=\"urn:x\"/>"),
                List.of("NOT_XML", "account;amount\n1;2"),
                List.of("TOO_DEEP", root + "<a>".repeat(200_000)),
                List.of("EMPTY", ""));
        for (List<String> each : refusals) {
            ModelNode refused = Rest.json(422, Rest.AP_CLERK.post(path, XML, each.get(1)));
            assertThat(refused.get("fault").asString()).isIn(each.get(0), "WRONG_ROOT", "NOT_WELL_FORMED");
            assertThat(refused.get("sentence").asString()).isNotBlank();
            assertThat(Rest.json(422, Rest.AP_CLERK.post(path, XML, each.get(1)))
                            .get("message")
                            .asLong())
                    .isEqualTo(refused.get("message").asLong());
        }
        assertThat(Rest.json(200, Rest.AUDITOR.get(path)).get("items").asList()).hasSize(refusals.size());
        assertThat(Rest.AP_CLERK.post(path, XML, "x".repeat(100)).statusCode()).isEqualTo(422);
        assertThat(Rest.CONTROLLER.post(path, XML, root).statusCode()).isEqualTo(403);
        assertThat(Rest.AP_CLERK.post(path, "application/json", "{}").statusCode())
                .isEqualTo(415);
    }
}
