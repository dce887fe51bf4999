package org.creditback.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creditback.examples.ExampleParser;
import org.creditback.examples.Facts;
import org.creditback.examples.Outcome;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What happens between freeze and posting, a customer for each kind of it (PO-15, F23, F24). */
class RecheckIT {

    private static final List<String> CUSTOMERS = List.of(
            "untouched",
            "credit",
            "debit",
            "now-marked",
            "now-disputed",
            "held",
            "now-frozen",
            "relinked",
            "vendor-held",
            "vendor-closed",
            "closed-unit",
            "minimum",
            "rate");

    private static Facts facts() {
        StringBuilder block = new StringBuilder("""
                case X
                entity NL01 EUR minimum=25.00 closed=BU099:2027-12-31
                rate NL01 USD 2026-11-20 1.0500
                vendor NL01 V-other
                """);
        for (String customer : CUSTOMERS) {
            String unit = customer.equals("closed-unit") ? "BU099" : "BU001";
            String credit = customer.equals("rate") ? "-105.00 USD acc=-100.00" : "-30.00 EUR";
            block.append("vendor NL01 V-").append(customer).append('\n');
            block.append("customer NL01 %s vendor=V-%s\n".formatted(customer, customer));
            block.append("item NL01 %s CN-%s creditnote 2026-10-01 %s dist=%s\n"
                    .formatted(customer, customer, credit, unit));
        }
        return ExampleParser.golden(block + "run NL01 debits=GROSS\n").facts();
    }

    @Test
    @DisplayName(
            "PO-15: drift declines CHANGED_SINCE_SELECTION, a hold its own reason; minimum, rate and amounts stay frozen")
    void everyCustomerIsLookedAtAgain() {
        Facts facts = facts();
        EntityNames names = new EntityNames("recheck");
        FactsByImport.enter(facts, names);
        String runs = ServerRun.runs(facts, names);
        long run = ServerRun.started(
                Rest.AR_CLERK.post(runs, ServerRun.body(facts, "PREVIEW").toJSONString(true)));
        assertThat(ServerRun.awaitRest(runs, run, true)).isEqualTo("FROZEN");
        change(facts, names);
        Rest.body(202, Rest.AR_CLERK.post(runs + "/" + run + "/posting", ""));
        ServerRun.awaitRest(runs, run, false);
        Outcome outcome = OutcomeInBooks.read(facts, names, run);
        assertThat(ServerRun.differences(run)).isEmpty();
        Map<String, String> expected = new TreeMap<>(Map.of(
                "credit", "CHANGED_SINCE_SELECTION",
                "debit", "CHANGED_SINCE_SELECTION",
                "relinked", "CHANGED_SINCE_SELECTION",
                "now-marked", "PENDING_SETTLEMENT",
                "now-disputed", "DISPUTED",
                "held", "CUSTOMER_ON_HOLD",
                "now-frozen", "LEGAL_FREEZE",
                "vendor-held", "VENDOR_ON_HOLD",
                "vendor-closed", "VENDOR_NOT_FOUND",
                "closed-unit", "DIMENSION_INVALID"));
        Map<String, String> reasons = new TreeMap<>();
        outcome.declines().forEach(decline -> reasons.put(decline.customer(), decline.reason()));
        assertThat(reasons).isEqualTo(expected);
        assertThat(outcome.reimbursements())
                .extracting(one -> one.customer() + " " + one.amount() + " " + one.accounting())
                .containsExactlyInAnyOrder("untouched 30.00 30.00", "minimum 30.00 30.00", "rate 105.00 100.00");
        assertThat(outcome.voids()).hasSize(2 * expected.size());
        assertThat(outcome.state()).isEqualTo("DONE_WITH_DECLINES");
        CandidatesFile.compare(facts, names, run, outcome);
        assertThat(Books.violations()).isEmpty();
    }

    private static void change(Facts facts, EntityNames names) {
        String entity = names.of("NL01");
        Case here = new Case(facts, names);
        document(here, "item NL01 credit CN-more creditnote 2026-11-19 -1.00 EUR");
        document(here, "item NL01 debit INV-1 invoice 2026-11-19 1.00 EUR");
        mark(entity, "now-marked", "PENDING_SETTLEMENT");
        mark(entity, "now-disputed", "DISPUTED");
        customer("held", entity, "V-held,ALL,,,");
        customer("now-frozen", entity, "V-now-frozen,,,,LEGAL_FREEZE");
        customer("relinked", entity, "V-other,,,,");
        FactsByImport.changeVendor(
                new Facts.Vendor("NL01", "V-vendor-held", "Invoice", null, "BU001", true, false, false), names);
        Books.write(jdbc -> {
            jdbc.update(
                    "UPDATE payables.vendor SET state = 'CLOSED' WHERE legal_entity = ? AND vendor_account = 'V-vendor-closed'",
                    entity);
            jdbc.update(
                    "UPDATE ledger.dimension_value SET closed_from = '2026-11-20' WHERE legal_entity = ? AND value = 'BU099'",
                    entity);
        });
        Csv rates = new Csv("exchange-rates", "from_currency,to_currency,valid_from,rate");
        rates.row("EUR", "USD", "2026-11-20", "2.0000");
        rates.send(Rest.CONTROLLER);
        raiseMinimum(entity);
    }

    private static void document(Case of, String item) {
        Facts.Item entered = ExampleParser.golden("case X\nentity NL01 EUR\n%s\nrun NL01\n".formatted(item))
                .facts()
                .items()
                .get(0);
        FactsByImport.enterDocument(entered, of);
    }

    private static void mark(String entity, String customer, String status) {
        ModelNode body = new ModelNode();
        body.get("document").set("CN-" + customer);
        body.get("status").set(status);
        if (status.equals("PENDING_SETTLEMENT")) {
            body.get("journal").set("J-1");
        }
        Rest.body(
                204,
                Rest.AR_CLERK.post(
                        "/legal-entities/" + entity + "/customers/" + customer + "/marks", body.toJSONString(true)));
    }

    private static void customer(String account, String entity, String rest) {
        Csv file = new Csv(
                "customers",
                "legal_entity,customer_account,name,customer_group,currency,language,street,building_number,postal_code,town,country,"
                        + "vendor_account,hold,iban,bic,legal_status");
        file.row(entity, account, "Customer " + account, "", "", "", "", "", "", "", "NL", rest);
        file.send(Rest.AR_CLERK);
    }

    private static void raiseMinimum(String entity) {
        String path = "/legal-entities/" + entity + "/receivables-parameters";
        ModelNode parameters = Rest.json(200, Rest.CONTROLLER.get(path));
        parameters.get("minimumReimbursement").set("1000.00");
        Rest.body(200, Rest.CONTROLLER.put(path, parameters.toJSONString(true)));
    }
}
