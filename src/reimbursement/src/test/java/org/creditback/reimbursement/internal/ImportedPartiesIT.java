package org.creditback.reimbursement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.creditback.database.TestBooks;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportMode;
import org.creditback.reimbursement.ImportResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("interfaces.md 1: imported customers, vendors and exchange rates in the books")
class ImportedPartiesIT {

    private static final String CUSTOMER = "legal_entity,customer_account,name,customer_group,currency,language,street,"
            + "building_number,postal_code,town,country,vendor_account,hold,iban,bic";
    private static final String VENDOR = "legal_entity,vendor_account,name,vendor_group,currency,language,street,"
            + "building_number,postal_code,town,country,hold,hold_release_date,method_of_payment,iban,bic";
    private static final String FI = "FI3599035209576485";
    private static final String OTHER_FI = "FI8899011857149123";

    private ImportBench bench;
    private String entity;

    @BeforeEach
    void aLegalEntity() throws SQLException {
        bench = new ImportBench();
        entity = bench.entity("EUR");
    }

    @AfterEach
    void close() throws SQLException {
        bench.close();
    }

    @Test
    void aNewCustomerHasWhatTheFileSays() throws SQLException {
        TestBooks.vendor(bench.connection, entity, "V1", "EUR");
        customers(
                CUSTOMER + ",bank_code,account_number,legal_status",
                "1001,\"Söderström, A\",WHOLESALE,SEK,sv,Gatan,1 A,111 22,Umeå,SE,V1,INVOICE,fi35 9903 5209 5764 85,crbkfihh,,,DECEASED",
                "1002,Li,,,,,,,,,,,,,BANK,6292,");
        assertThat(bench.rows("""
                        SELECT customer_account, name, customer_group, currency, language, street, building_number, postal_code, town,
                               country, vendor_account, hold, legal_status, iban, bic, bank_code, account_number, version
                          FROM receivables.customer WHERE legal_entity = ? ORDER BY 1""", entity))
                .containsExactly(
                        "1001|Söderström, A|WHOLESALE|SEK|sv|Gatan|1 A|111 22|Umeå|SE|V1|INVOICE|DECEASED|" + FI
                                + "|CRBKFIHH|0",
                        "1002|Li|EUR|BANK|6292|0");
    }

    @Test
    void aCustomerWhoExistsIsUpdatedAndAnOpenFormNoticesIt() {
        customers(CUSTOMER, "1001,Old,G,EUR,en,S,1,2,T,FI,,ALL,,");
        customers(CUSTOMER, "1001,New,,SEK,,,,,,,,,,");
        assertThat(bench.rows("""
                        SELECT name, customer_group, currency, language, street, hold, version FROM receivables.customer
                         WHERE legal_entity = ?""", entity)).containsExactly("New|SEK|1");
        customers(CUSTOMER, "1001,New,,SEK,,,,,,,,,,");
        assertThat(bench.rows("SELECT version FROM receivables.customer WHERE legal_entity = ?", entity))
                .as("nothing new, no new version")
                .containsExactly("1");
    }

    @Test
    void anEmptyVendorAccountLeavesWhatIsThere() throws SQLException {
        TestBooks.vendor(bench.connection, entity, "V1", "EUR");
        TestBooks.vendor(bench.connection, entity, "V2", "EUR");
        customers(CUSTOMER, "1001,A,,,,,,,,,V1,,,");
        customers(CUSTOMER, "1001,B,,,,,,,,,,,,");
        assertThat(bench.rows("SELECT name, vendor_account FROM receivables.customer WHERE legal_entity = ?", entity))
                .containsExactly("B|V1");
        customers(CUSTOMER, "1001,B,,,,,,,,,V2,,,");
        assertThat(bench.rows("SELECT vendor_account FROM receivables.customer WHERE legal_entity = ?", entity))
                .containsExactly("V2");
    }

    @Test
    @DisplayName("a changed bank account of a customer waits for its approval, an empty one leaves what is there")
    void aBankAccountNeverChangesByItself() {
        customers(CUSTOMER, "1001,A,,,,,,,,,,," + FI + ",CRBKFIHH");
        customers(CUSTOMER, "1001,A,,,,,,,,,,,,");
        customers(CUSTOMER, "1001,A,,,,,,,,,,," + FI + ",");
        assertThat(proposals()).isEmpty();
        customers(CUSTOMER, "1001,A,,,,,,,,,,," + OTHER_FI + ",");
        customers(CUSTOMER, "1001,A,,,,,,,,,,," + OTHER_FI + ",");
        assertThat(proposals()).containsExactly(FI + "|" + OTHER_FI + "|PROPOSED|" + ImportBench.CALLER);
        assertThat(bench.rows("""
                        SELECT action, object_key, before, after FROM ledger.audit_event WHERE legal_entity = ? AND object_type = 'CUSTOMER'""", entity))
                .as("bank data masked")
                .containsExactly(
                        "BANK_DETAIL_CHANGE_PROPOSED|1001|{\"account\": \"****6485\"}|{\"account\": \"****9123\"}");
    }

    @Test
    void theFirstBankAccountOfACustomerWhoExistsWaitsToo() {
        customers(CUSTOMER, "1001,A,,,,,,,,,,,,");
        customers(CUSTOMER, "1001,A,,,,,,,,,,," + FI + ",");
        assertThat(proposals()).containsExactly(FI + "|PROPOSED|" + ImportBench.CALLER);
    }

    @Test
    void aColumnThatIsMissingSaysNothing() {
        customers(CUSTOMER + ",legal_status", "1001,A,,,,,,,,,,,,,LEGAL_FREEZE");
        bench.jdbc.update(
                "UPDATE receivables.customer SET legal_status_until = '2027-01-01' WHERE legal_entity = ?", entity);
        customers(CUSTOMER, "1001,B,,,,,,,,,,,,");
        customers(CUSTOMER + ",legal_status", "1001,C,,,,,,,,,,,,,LEGAL_FREEZE");
        assertThat(legalStatus()).containsExactly("C|LEGAL_FREEZE|2027-01-01");
        customers(CUSTOMER + ",legal_status", "1001,C,,,,,,,,,,,,,");
        assertThat(legalStatus()).containsExactly("C");
    }

    @Test
    @DisplayName("controls.md 3: changed flags of customers and changes of vendors are in the audit trail")
    void changesLeaveTheirTrace() throws SQLException {
        TestBooks.vendor(bench.connection, entity, "V9", "EUR");
        customers(CUSTOMER + ",legal_status", "1001,A,,,,,,,,,,ALL,,,LEGAL_FREEZE", "1002,B,,,,,,,,,,,,,");
        customers(CUSTOMER, "1001,A,,,,,,,,,V9,INVOICE,,", "1002,C,,,,,,,,,,,,");
        vendors(VENDOR, "V1,A,,,,,,,,,ALL,,CHECK,,");
        vendors(VENDOR, "V1,A,,,,,,,,,,,SEPA,,");
        assertThat(bench.rows("""
                        SELECT action, object_key, before, after FROM ledger.audit_event WHERE legal_entity = ? ORDER BY 1""", entity))
                .containsExactly(
                        "CUSTOMER_FLAGS_CHANGED|1001|{\"hold\": \"ALL\", \"legalStatus\": \"LEGAL_FREEZE\"}|"
                                + "{\"hold\": \"INVOICE\", \"legalStatus\": \"LEGAL_FREEZE\", \"vendorAccount\": \"V9\"}",
                        "VENDOR_CHANGED|V1|{\"hold\": \"ALL\", \"name\": \"A\", \"dimensions\": \"\", "
                                + "\"termsOfPayment\": \"NET0\", \"methodOfPayment\": \"CHECK\"}|"
                                + "{\"name\": \"A\", \"dimensions\": \"\", \"termsOfPayment\": \"NET0\", "
                                + "\"methodOfPayment\": \"SEPA\"}");
    }

    @Test
    void aNewVendorHasWhatTheFileSays() {
        vendors(
                VENDOR + ",bank_code,account_number,dimensions,terms_of_payment",
                "V1,Anna,REIMB,SEK,sv,Gatan,1,111 22,Umeå,SE,PAYMENT,2026-12-31,SWIFT," + FI
                        + ",CRBKFIHH,,,D=1;B=2,NET14",
                "V2,Li,,,,,,,,,,,,,,BANK,6292,,",
                "V3,Bo,,,,,,,,,,,,,,,,,");
        assertThat(bench.rows("""
                        SELECT vendor_account, name, vendor_group, currency, language, street, building_number, postal_code, town,
                               country, hold, hold_release_date, method_of_payment, dimensions, terms_net_days, one_time, state, version
                          FROM payables.vendor WHERE legal_entity = ? ORDER BY 1""", entity))
                .containsExactly(
                        "V1|Anna|REIMB|SEK|sv|Gatan|1|111 22|Umeå|SE|PAYMENT|2026-12-31|SWIFT|B=2;D=1|14|f|ACTIVE|0",
                        "V2|Li|EUR||0|f|ACTIVE|0",
                        "V3|Bo|EUR||0|f|ACTIVE|0");
        assertThat(bankAccounts()).containsExactly("V1|" + FI + "|CRBKFIHH|APPROVED", "V2|BANK|6292|APPROVED");
        assertThat(bench.rows(
                        "SELECT name, value FROM ledger.dimension_value WHERE legal_entity = ? ORDER BY 1", entity))
                .containsExactly("B|2", "D|1");
    }

    @Test
    @DisplayName(
            "the bank account of a new vendor is approved until the first run is posted; later it waits like a change")
    void bankAccountsOfVendorsWaitOnceARunWasPosted() {
        vendors(VENDOR, "V1,A,,,,,,,,,,,," + FI + ",");
        vendors(VENDOR, "V1,A,,,,,,,,,,,,,");
        vendors(VENDOR, "V1,A,,,,,,,,,,,," + FI + ",");
        assertThat(bankAccounts()).containsExactly("V1|" + FI + "|APPROVED");
        vendors(VENDOR, "V1,B,,,,,,,,,,,," + OTHER_FI + ",", "V2,A,,,,,,,,,,,," + FI + ",");
        vendors(VENDOR, "V1,B,,,,,,,,,,,," + OTHER_FI + ",");
        assertThat(bankAccounts())
                .containsExactly("V1|" + FI + "|APPROVED", "V1|" + OTHER_FI + "|PROPOSED", "V2|" + FI + "|APPROVED");
        aRunIsPosted();
        vendors(VENDOR, "V3,A,,,,,,,,,,,," + FI + ",");
        assertThat(bankAccounts()).last().isEqualTo("V3|" + FI + "|PROPOSED");
        assertThat(bench.rows("""
                        SELECT object_key, before, after FROM ledger.audit_event
                         WHERE legal_entity = ? AND action = 'BANK_DETAIL_CHANGE_PROPOSED' ORDER BY 1""", entity))
                .containsExactly(
                        "V1|{\"account\": \"****6485\"}|{\"account\": \"****9123\"}", "V3|{\"account\": \"****6485\"}");
    }

    @Test
    void aVendorWhoExistsIsUpdatedWhereTheFileSpeaks() {
        vendors(VENDOR + ",dimensions,terms_of_payment", "V1,A,,,,,,,,,ALL,,CHECK,,,B=1,NET30");
        vendors(VENDOR, "V1,B,,,,,,,,,,,,,");
        assertThat(bench.rows(
                        "SELECT name, hold, method_of_payment, dimensions, terms_net_days, version FROM payables.vendor WHERE legal_entity = ?",
                        entity))
                .containsExactly("B|B=1|30|1");
        vendors(VENDOR + ",dimensions,terms_of_payment", "V1,B,,,,,,,,,,,,,,,");
        assertThat(bench.rows(
                        "SELECT dimensions, terms_net_days, version FROM payables.vendor WHERE legal_entity = ?",
                        entity))
                .containsExactly("|0|2");
        vendors(VENDOR, "V1,B,,,,,,,,,,,,,");
        assertThat(bench.rows("SELECT version FROM payables.vendor WHERE legal_entity = ?", entity))
                .containsExactly("2");
    }

    @Test
    void aRateOfTheSamePairAndDayIsReplaced() {
        rates("TND,KWD,2026-01-01,0.0987654321", "TND,KWD,2026-01-02,0.1", "TND,KWD,2026-01-01,0.2");
        assertThat(storedRates()).containsExactly("2026-01-01|0.2000000000|tester", "2026-01-02|0.1000000000|tester");
        rates("TND,KWD,2026-01-02,0.3");
        assertThat(storedRates()).containsExactly("2026-01-01|0.2000000000|tester", "2026-01-02|0.3000000000|tester");
    }

    private List<String> proposals() {
        return bench.rows("""
                SELECT c.iban, b.iban, b.state, b.proposed_by FROM receivables.bank_detail_change b
                  JOIN receivables.customer c USING (customer_id) WHERE c.legal_entity = ?""", entity);
    }

    private List<String> legalStatus() {
        return bench.rows(
                "SELECT name, legal_status, legal_status_until FROM receivables.customer WHERE legal_entity = ?",
                entity);
    }

    private List<String> bankAccounts() {
        return bench.rows("""
                SELECT vendor_account, iban, bic, bank_code, account_number, state FROM payables.vendor_bank_account
                 WHERE legal_entity = ? ORDER BY vendor_account, vendor_bank_account_id""", entity);
    }

    private List<String> storedRates() {
        return bench.rows(
                "SELECT valid_from, rate, changed_by FROM ledger.exchange_rate WHERE from_currency = 'TND' ORDER BY 1");
    }

    private void aRunIsPosted() {
        bench.jdbc.update("""
                INSERT INTO reimbursement.run (legal_entity, request_key, request_hash, action, state, posting_date, cut_off_date,
                    summarize_customer, open_debit_mode, separate_classification, filter, accounting_currency, rate_basis,
                    failure_limit, language, prepared_by, posting_started_at)
                VALUES (?, gen_random_uuid()::text, 'hash', 'POST', 'DONE', '2026-01-31', '2026-01-31', false, 'EXCLUDE', false, '{}',
                    'EUR', 'RUN_DATE', 100, 'en', 'tester', now())""", entity);
    }

    private void customers(String header, String... rows) {
        run(ImportKind.CUSTOMERS, header, rows);
    }

    private void vendors(String header, String... rows) {
        run(ImportKind.VENDORS, header, rows);
    }

    private void rates(String... rows) {
        ImportResult result = bench.run(
                ImportKind.EXCHANGE_RATES,
                ImportMode.ROW_BY_ROW,
                "from_currency,to_currency,valid_from,rate\n" + String.join("\n", rows) + "\n");
        assertThat(bench.rejected(result)).isEmpty();
    }

    private void run(ImportKind kind, String header, String... rows) {
        String file = header + "\n" + entity + "," + String.join("\n" + entity + ",", rows) + "\n";
        assertThat(bench.rejected(bench.run(kind, ImportMode.ROW_BY_ROW, file))).isEmpty();
    }
}
