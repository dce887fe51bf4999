package org.creditback.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.creditback.examples.ExampleParser;
import org.creditback.examples.Facts;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What stands on the documents of a run beside their amounts. */
class PostedDocumentsIT {

    private static final EntityNames NAMES = new EntityNames("papers");
    private static final String ENTITY = NAMES.of("NL01");

    @BeforeAll
    static void aRunOfTwoCustomers() {
        Facts facts = ExampleParser.golden("""
                case X
                entity NL01 EUR minimum=25.00
                template NL01 V-ONETIME dims=BU003
                vendor NL01 V-01
                customer NL01 C-1 vendor=V-01
                customer NL01 C-2 vendor=-
                item NL01 C-1 CN-1 creditnote 2026-10-01 -30.00 EUR
                item NL01 C-2 CN-2 creditnote 2026-10-01 -40.00 EUR
                run NL01 posting=2026-11-19
                """).facts();
        FactsByImport.enter(facts, NAMES);
        Csv vendors = new Csv(
                "vendors",
                "legal_entity,vendor_account,name,vendor_group,currency,language,street,building_number,postal_code,town,country,hold,"
                        + "hold_release_date,method_of_payment,iban,bic,terms_of_payment");
        vendors.row(
                ENTITY,
                "V-01",
                "Vendor",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "NL",
                "PAYMENT",
                "2026-12-31",
                "CHECK",
                "",
                "",
                "NET14");
        vendors.send(Rest.AP_CLERK);
        ServerRun.of(facts, NAMES);
    }

    private static List<String> rows(String sql) {
        return Books.list(sql, row -> row.getString(1), ENTITY);
    }

    @Test
    @DisplayName("PO-5, SU-16: number, dates, terms, method, approver of the vendor invoice")
    void theVendorInvoice() {
        assertThat(rows("""
                        SELECT concat_ws(' ', invoice_number, vendor_account, posting_date, due_date, method_of_payment, approved_by, text)
                          FROM payables.vendor_invoice WHERE legal_entity = ? ORDER BY invoice_number"""))
                .containsExactly(
                        "RB-000001 V-01 2026-11-19 2026-12-03 CHECK clerk.ar Reimbursement C-1",
                        "RB-000002 OTV-000001 2026-11-19 2026-11-19 SEPA clerk.ar Reimbursement C-2");
    }

    @Test
    @DisplayName("VE-9, VE-11: holds, with the end of the vendor's own; a check needs no bank account")
    void theHolds() {
        assertThat(rows("""
                        SELECT concat_ws(' ', i.invoice_number, h.reason, h.starts_on, coalesce(h.ends_on::text, 'open'))
                          FROM payables.invoice_hold h JOIN payables.vendor_invoice i USING (vendor_invoice_id) WHERE i.legal_entity = ? ORDER BY 1"""))
                .containsExactly(
                        "RB-000001 VENDOR_PAYMENT_HOLD 2026-11-19 2026-12-31",
                        "RB-000002 NO_BANK_DETAILS 2026-11-19 open");
    }

    @Test
    @DisplayName("PO-6, PO-8, PO-14: the customer transaction")
    void theCustomerTransaction() {
        assertThat(rows("""
                        SELECT concat_ws(' ', c.customer_account, t.document_number, t.document_type, t.document_date, t.amount, t.text)
                          FROM receivables.customer_transaction t JOIN receivables.customer c USING (customer_id)
                         WHERE c.legal_entity = ? AND t.document_type = 'REIMBURSEMENT' ORDER BY 1"""))
                .containsExactly(
                        "C-1 RB-000001 REIMBURSEMENT 2026-11-19 30.0000 Reimbursement C-1",
                        "C-2 RB-000002 REIMBURSEMENT 2026-11-19 40.0000 Reimbursement C-2");
        assertThat(rows("""
                        SELECT DISTINCT v.posting_date || ' ' || s.settled_on FROM receivables.settlement s JOIN ledger.voucher v USING (voucher_id)
                         WHERE v.legal_entity = ?""")).containsExactly("2026-11-19 2026-11-19");
    }

    @Test
    @DisplayName(
            "VE-3, VE-4, VE-6: party and address of the one-time vendor from the customer, the rest from the template")
    void theOneTimeVendor() {
        assertThat(rows("""
                        SELECT concat_ws('|', v.vendor_account, v.name, v.street, v.building_number, v.postal_code, v.town, v.country, v.currency,
                                         v.method_of_payment, v.dimensions, v.terms_net_days, v.one_time, v.one_time_customer)
                          FROM payables.vendor v JOIN receivables.customer c USING (legal_entity, vendor_account)
                         WHERE v.legal_entity = ? AND v.one_time"""))
                .containsExactly(
                        "OTV-000001|Customer C-2|Long Road|7|1011 AB|Amsterdam|NL|EUR|SEPA|BusinessUnit=BU003|0|t|C-2");
        assertThat(
                        rows(
                                "SELECT customer_account FROM receivables.customer WHERE legal_entity = ? AND vendor_account = 'OTV-000001'"))
                .containsExactly("C-2");
    }

    @Test
    @DisplayName("PO-1, C-7: what the run posts and changes is in the audit trail")
    void theAuditTrail() {
        assertThat(rows("""
                        SELECT concat_ws(' ', actor, action, object_type, object_key, after->>'customerAccount', after->>'vendorAccount',
                                         after->>'amount', after->>'currency')
                          FROM ledger.audit_event
                         WHERE legal_entity = ? AND after->>'run' IS NOT NULL ORDER BY 1"""))
                .containsExactly(
                        "clerk.ar CUSTOMER_CHANGED CUSTOMER C-2 OTV-000001",
                        "clerk.ar REIMBURSEMENT_POSTED REIMBURSEMENT RB-000001 C-1 V-01 30.00 EUR",
                        "clerk.ar REIMBURSEMENT_POSTED REIMBURSEMENT RB-000002 C-2 OTV-000001 40.00 EUR",
                        "clerk.ar VENDOR_CREATED VENDOR OTV-000001 C-2");
    }

    @Test
    @DisplayName("C-4: a settlement by hand in a period that is not open is refused, also where it posts nothing")
    void aSettlementInAClosedPeriod() {
        assertThat(Rest.body(
                        422,
                        Rest.AR_CLERK.post(
                                "/legal-entities/" + ENTITY + "/customers/C-1/settlements?date=1990-01-31",
                                "[{\"credit\":\"CN-1\",\"debit\":\"RB-000001\",\"amount\":\"1.00\"}]")))
                .contains("PERIOD_CLOSED");
    }

    @Test
    @DisplayName("SU-10: billing classifications are separated only where they are switched on")
    void theClassificationIsSwitchedOff() {
        String plain = new EntityNames("plain").of("NL01");
        Rest.body(
                201,
                Rest.ADMIN.post(
                        "/legal-entities",
                        "{\"entity\":\"" + plain
                                + "\",\"name\":\"Plain\",\"accountingCurrency\":\"EUR\",\"country\":\"NL\"}"));
        assertThat(
                        Rest.body(
                                422,
                                Rest.AR_CLERK.post(
                                        "/legal-entities/" + plain + "/reimbursement-runs",
                                        "{\"action\":\"PREVIEW\",\"postingDate\":\"2026-11-19\",\"separateBillingClassification\":true}")))
                .contains("BAD_VALUE", "\"separateBillingClassification\"");
    }

    @Test
    @DisplayName("VE-6: the run never copies a bank account of the customer")
    void noBankAccountIsCopied() {
        assertThat(
                        rows(
                                "SELECT vendor_account FROM payables.vendor_bank_account WHERE legal_entity = ? AND vendor_account LIKE 'OTV-%'"))
                .isEmpty();
    }

    @Test
    @DisplayName("RE-3: the report page by page, and as a file, has every reimbursement once")
    void theReportPageByPage() {
        List<String> numbers = new ArrayList<>();
        String after = "";
        do {
            ModelNode page = Rest.json(
                    200, Rest.AR_CLERK.get("/legal-entities/" + ENTITY + "/reimbursements?size=1&after=" + after));
            page.get("items")
                    .asList()
                    .forEach(line -> numbers.add(line.get("reimbursementNumber").asString()));
            after = page.get("next").isDefined() ? page.get("next").asString() : "";
        } while (!after.isEmpty());
        assertThat(numbers).containsExactly("RB-000001", "RB-000002");
        assertThat(Rest.body(200, Rest.AR_CLERK.get("/legal-entities/" + ENTITY + "/reimbursements?format=csv")))
                .containsSubsequence("RB-000001", "RB-000002");
        assertThat(Rest.body(422, Rest.AR_CLERK.get("/legal-entities/" + ENTITY + "/reimbursements?after=x")))
                .contains("BAD_VALUE", "\"after\"");
    }
}
