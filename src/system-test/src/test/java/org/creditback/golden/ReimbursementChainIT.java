package org.creditback.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.creditback.examples.ExampleParser;
import org.creditback.examples.Facts;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RE-6: the chain of a reimbursement over REST, with the parts of example E23")
class ReimbursementChainIT {

    private static final EntityNames NAMES = new EntityNames("chain");

    @BeforeAll
    static void theRunOfE23() {
        Facts facts = ExampleParser.golden("""
                case E23
                entity NL01 EUR minimum=25.00
                rate NL01 USD 2026-11-20 1.0500
                vendor NL01 V-0025
                customer NL01 C-2301 vendor=V-0025
                customer NL01 C-2302 vendor=V-0025
                customer NL01 C-2303 vendor=V-0025
                item NL01 C-2301 CN-1 creditnote 2026-10-01 -500.00 EUR dist=BU001
                item NL01 C-2301 CN-2 creditnote 2026-10-05 -100.00 EUR dist=BU001
                item NL01 C-2301 INV-1 invoice 2026-11-01 300.00 EUR due=2026-12-01 dist=BU001
                item NL01 C-2301 INV-2 invoice 2026-11-01 250.00 EUR due=2026-11-30 dist=BU002
                item NL01 C-2302 CN-1 creditnote 2026-10-01 -110.00 USD acc=-100.00
                item NL01 C-2302 INV-1 invoice 2026-09-01 44.00 USD acc=41.00 due=2026-10-01
                item NL01 C-2303 CN-1 creditnote 2026-10-01 -100.00 EUR dist=BU001:33.33,BU002:33.33,BU003:33.34
                item NL01 C-2303 INV-1 invoice 2026-11-01 50.00 EUR due=2026-12-01 dist=BU001
                run NL01 debits=NET
                """).facts();
        FactsByImport.enter(facts, NAMES);
        ServerRun.of(facts, NAMES);
    }

    private static ModelNode chain(String number) {
        return Rest.json(200, Rest.AP_CLERK.get("/legal-entities/" + NAMES.of("NL01") + "/reimbursements/" + number))
                .get("chain");
    }

    private static List<String> uses(ModelNode document) {
        return document.get("settlements").asList().stream()
                .map(use -> "%s %s %s %s"
                        .formatted(
                                use.get("kind").asString(),
                                use.get("documentNumber").asString(),
                                use.get("amount").asString(),
                                use.get("voucher").asString()))
                .toList();
    }

    private static void agrees(ModelNode chain) {
        assertThat(chain.get("proof").asList()).hasSize(9).allMatch(line -> line.get("agrees")
                .asBoolean());
    }

    @Test
    @DisplayName("A part of one credit note is left of the netting; the one that was netted whole is not in the chain")
    void whatTheNettingLeft() {
        ModelNode chain = chain("RB-000001");
        agrees(chain);
        ModelNode document = chain.get("documents").get(0);
        assertThat(chain.get("documents").asList()).hasSize(1);
        assertThat(document.get("documentNumber").asString()).isEqualTo("CN-2");
        assertThat(document.get("voucher").asString()).startsWith("OB-");
        assertThat(uses(document))
                .containsExactlyInAnyOrder("NETTING INV-1 50.00 RV-000001", "REIMBURSEMENT RB-000001 50.00 RV-000002");
        assertThat(chain.get("vendorInvoice", "invoiceNumber").asString()).isEqualTo("RB-000001");
        assertThat(chain.get("vendorInvoice", "open").asString()).isEqualTo("50.00");
    }

    @Test
    @DisplayName("In another currency: as booked, the realized loss, and what the vendor is owed")
    void anExchangeDifference() {
        ModelNode chain = chain("RB-000002");
        agrees(chain);
        ModelNode sums = chain.get("sums");
        assertThat(sums.get("amount").asString()).isEqualTo("110.00");
        assertThat(sums.get("reimbursed").asString()).isEqualTo("66.00");
        assertThat(sums.get("settledOtherwise").asString()).isEqualTo("44.00");
        assertThat(sums.get("booked").asString()).isEqualTo("60.00");
        assertThat(sums.get("exchangeDifference").asString()).isEqualTo("2.86");
        assertThat(chain.get("vendorInvoice", "accountingAmount").asString()).isEqualTo("62.86");
    }

    @Test
    @DisplayName(
            "A credit note divided among three reimbursements and a netting: each chain shows where all of it went")
    void aDividedCreditNote() {
        for (String number : List.of("RB-000003", "RB-000004", "RB-000005")) {
            ModelNode chain = chain(number);
            agrees(chain);
            assertThat(uses(chain.get("documents").get(0)))
                    .containsExactlyInAnyOrder(
                            "NETTING INV-1 50.00 RV-000005",
                            "REIMBURSEMENT RB-000003 16.66 RV-000006",
                            "REIMBURSEMENT RB-000004 16.66 RV-000007",
                            "REIMBURSEMENT RB-000005 16.68 RV-000008");
        }
    }
}
