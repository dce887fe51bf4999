package org.creditback.payables.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.creditback.database.Jdbc;
import org.creditback.database.TestDatabase;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.imports.BankDetails;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.RequestSource;
import org.creditback.domain.payables.VendorHold;
import org.creditback.domain.payables.VendorState;
import org.creditback.ledger.Address;
import org.creditback.payables.Vendor;
import org.creditback.payables.VendorBankAccount;
import org.creditback.payables.VendorDetails;
import org.creditback.payables.VendorFilter;
import org.creditback.payables.VendorOrder;
import org.creditback.payables.store.VendorBankAccountStore.Origin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Vendors as people list, edit and delete them")
class VendorStoreIT {

    private static final LegalEntityId ENTITY = new LegalEntityId("AP-VENDOR");
    private static final VendorFilter ORDINARY = new VendorFilter("", "", "", null, false);
    private static final VendorFilter ALL = new VendorFilter("", "", "", null, true);

    private static final Origin BY_LETTER = new Origin("clerk.ap", RequestSource.LETTER);

    private Connection connection;
    private Jdbc jdbc;
    private VendorListStore vendors;
    private EditedVendorStore edited;
    private VendorBankAccountStore bankAccounts;

    @BeforeEach
    void aLegalEntityWithVendors() throws SQLException {
        connection = TestDatabase.connect();
        jdbc = Jdbc.on(connection);
        PayablesDatabase database = new PayablesDatabase(jdbc);
        vendors = new VendorListStore(database);
        edited = new EditedVendorStore(database);
        bankAccounts = new VendorBankAccountStore(database);
        jdbc.update(
                "INSERT INTO ledger.legal_entity (legal_entity, name, accounting_currency, country) VALUES (?, 'x', 'EUR', 'FI')",
                ENTITY.code());
        jdbc.update(
                "INSERT INTO ledger.number_sequence (legal_entity, series, prefix, digits) VALUES (?, 'ONE_TIME_VENDOR', 'OTV-', 6)",
                ENTITY.code());
        jdbc.update(
                "INSERT INTO ledger.number_counter (legal_entity, series, fiscal_year, next_value) VALUES (?, 'ONE_TIME_VENDOR', 0, 2)",
                ENTITY.code());
        edited.insert(ENTITY, "V-1", details("Ångström", null));
        edited.insert(ENTITY, "V-2", details("50% Korting_BV", VendorHold.PAYMENT));
        edited.insert(ENTITY, "W-1", details("Zander", null));
        jdbc.update(
                "INSERT INTO payables.vendor (legal_entity, vendor_account, name, currency, one_time) VALUES (?, 'OTV-000001', 'Anna', 'EUR', true)",
                ENTITY.code());
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private static VendorDetails details(String name, VendorHold hold) {
        return new VendorDetails(
                name,
                "LOCAL",
                "EUR",
                "sv",
                new Address("Kade", "1", "1011AB", "Amsterdam"),
                "NL",
                hold,
                hold == null ? null : LocalDate.of(2027, 1, 1),
                "SEPA",
                14,
                "BusinessUnit=BU001",
                VendorState.ACTIVE);
    }

    private List<String> accounts(VendorFilter filter, VendorOrder.Field field, boolean ascending) {
        return vendors.list(ENTITY, filter, new VendorOrder(field, ascending), 0, 50).stream()
                .map(Vendor::account)
                .toList();
    }

    @Test
    @DisplayName("VE-13: one-time vendors are hidden unless they are asked for")
    void hidesOneTimeVendors() {
        assertThat(accounts(ORDINARY, VendorOrder.Field.ACCOUNT, true)).containsExactly("V-1", "V-2", "W-1");
        assertThat(accounts(ALL, VendorOrder.Field.ACCOUNT, false)).containsExactly("W-1", "V-2", "V-1", "OTV-000001");
        assertThat(vendors.count(ENTITY, ALL, 100)).isEqualTo(4);
        assertThat(vendors.count(ENTITY, ALL, 3)).isEqualTo(3);
    }

    @Test
    void ordersNamesAsPeopleDoAndNothingLast() {
        assertThat(accounts(ORDINARY, VendorOrder.Field.NAME, true)).containsExactly("V-2", "V-1", "W-1");
        for (VendorOrder.Field field : VendorOrder.Field.values()) {
            assertThat(accounts(ALL, field, true)).hasSize(4);
            assertThat(accounts(ALL, field, false)).hasSize(4);
        }
        assertThat(accounts(ALL, VendorOrder.Field.HOLD, false)).startsWith("V-2");
    }

    @Test
    void narrowsByEachPart() {
        assertThat(accounts(new VendorFilter("V-", "", "", null, true), VendorOrder.Field.ACCOUNT, true))
                .containsExactly("V-1", "V-2");
        assertThat(accounts(new VendorFilter("", "ÅNG", "", null, true), VendorOrder.Field.ACCOUNT, true))
                .containsExactly("V-1");
        assertThat(accounts(new VendorFilter("", "%", "", null, true), VendorOrder.Field.ACCOUNT, true))
                .containsExactly("V-2");
        assertThat(accounts(new VendorFilter("", "g_b", "", null, true), VendorOrder.Field.ACCOUNT, true))
                .containsExactly("V-2");
        assertThat(accounts(new VendorFilter("", "", "LOCAL", null, true), VendorOrder.Field.ACCOUNT, true))
                .hasSize(3);
        assertThat(accounts(new VendorFilter("", "", "", VendorHold.PAYMENT, true), VendorOrder.Field.ACCOUNT, true))
                .containsExactly("V-2");
    }

    @Test
    void readsOnBehindAnAccount() {
        assertThat(vendors.after(ENTITY, ORDINARY, "", 2))
                .extracting(Vendor::account)
                .containsExactly("V-1", "V-2");
        assertThat(vendors.after(ENTITY, ORDINARY, "V-2", 2))
                .extracting(Vendor::account)
                .containsExactly("W-1");
    }

    @Test
    void isReadAsItWasWrittenAndCountsItsVersion() {
        Vendor first = vendors.find(ENTITY, "V-2").orElseThrow();
        assertThat(first.details()).isEqualTo(details("50% Korting_BV", VendorHold.PAYMENT));
        assertThat(first.version()).isZero();
        edited.update(ENTITY, "V-2", details("Korting", null));
        Vendor second = vendors.find(ENTITY, "V-2").orElseThrow();
        assertThat(second.details()).isEqualTo(details("Korting", null));
        assertThat(second.version()).isEqualTo(1);
        assertThat(edited.insert(ENTITY, "V-2", details("Again", null))).isFalse();
    }

    @Test
    @DisplayName("VE-3: a number of the series of one-time vendors is nobody else's")
    void knowsTheNumbersOfOneTimeVendors() {
        assertThat(edited.isOneTimeNumber(ENTITY, "OTV-000002")).isTrue();
        assertThat(edited.isOneTimeNumber(ENTITY, "OTV-2026-000002")).isTrue();
        assertThat(edited.isOneTimeNumber(ENTITY, "OTV-1")).isFalse();
        assertThat(edited.isOneTimeNumber(ENTITY, "V-000002")).isFalse();
    }

    @Test
    void deletesWhatNothingDependsOn() {
        assertThat(edited.delete(ENTITY, "V-9", 0)).contains(RefusalReason.NOT_FOUND);
        assertThat(edited.delete(ENTITY, "W-1", 1)).contains(RefusalReason.STALE_VERSION);
        assertThat(edited.delete(ENTITY, "W-1", 0)).isEmpty();
        assertThat(vendors.find(ENTITY, "W-1")).isEmpty();
    }

    @Test
    @DisplayName("NU-1: a one-time vendor is never deleted: its number would be a hole")
    void keepsOneTimeVendors() {
        assertThat(edited.delete(ENTITY, "OTV-000001", 0)).contains(RefusalReason.IN_USE);
        edited.insert(ENTITY, "OTV-000002", details("Of older books", null));
        assertThat(edited.delete(ENTITY, "OTV-000002", 0)).contains(RefusalReason.IN_USE);
    }

    @Test
    void keepsAVendorThatSomethingDependsOn() {
        jdbc.update(
                "INSERT INTO receivables.customer (legal_entity, customer_account, name, currency, vendor_account) VALUES (?, 'C-1', 'x', 'EUR', 'V-1')",
                ENTITY.code());
        assertThat(edited.delete(ENTITY, "V-1", 0)).contains(RefusalReason.IN_USE);
        bankAccounts.propose(ENTITY, "V-2", new BankDetails(null, null, "BC", "12345678"), BY_LETTER);
        assertThat(edited.delete(ENTITY, "V-2", 0)).contains(RefusalReason.IN_USE);
        jdbc.update("INSERT INTO ledger.account VALUES (?, '200100', 'x')", ENTITY.code());
        jdbc.update(
                "INSERT INTO payables.posting_profile (legal_entity, profile, relation, relation_value, summary_account) VALUES (?, 'GEN', 'TABLE', 'W-1', '200100')",
                ENTITY.code());
        assertThat(edited.delete(ENTITY, "W-1", 0)).contains(RefusalReason.IN_USE);
    }

    @Test
    @DisplayName("PC-3: a bank account waits, what is in use stays, and the same again is nothing new")
    void proposesBankAccounts() {
        BankDetails first = new BankDetails("NL91ABNA0417164300", "ABNANL2A", null, null);
        assertThat(bankAccounts.propose(ENTITY, "V-1", first, BY_LETTER)).get().satisfies(event -> {
            assertThat(event.action()).isEqualTo("BANK_DETAIL_CHANGE_PROPOSED");
            assertThat(event.before()).isNull();
            assertThat(event.after()).isEqualTo("{\"account\":\"****4300\"}");
        });
        assertThat(bankAccounts.propose(ENTITY, "V-1", first, BY_LETTER)).isEmpty();
        BankDecisions.approve(jdbc, bankAccounts.of(ENTITY, "V-1").get(0).id(), 0);
        assertThat(bankAccounts.propose(ENTITY, "V-1", first, BY_LETTER)).isEmpty();
        assertThat(bankAccounts.propose(ENTITY, "V-1", new BankDetails(null, "ABNANL2A", null, null), BY_LETTER))
                .isEmpty();
        BankDetails second = new BankDetails("FI6799051331616594", null, null, null);
        assertThat(bankAccounts.propose(ENTITY, "V-1", second, BY_LETTER))
                .get()
                .satisfies(event -> assertThat(event.before()).isEqualTo("{\"account\":\"****4300\"}"));
        assertThat(bankAccounts.of(ENTITY, "V-1"))
                .extracting(VendorBankAccount::account, VendorBankAccount::state)
                .containsExactly(
                        tuple("•••• 4300", VendorBankAccount.State.APPROVED),
                        tuple("•••• 6594", VendorBankAccount.State.PROPOSED));
        assertThat(vendors.find(ENTITY, "V-1").orElseThrow().bankAccount()).isEqualTo("•••• 4300");
    }

    @Test
    void deletesAMethodThatNobodyHas() {
        EditedMethodStore methods = new EditedMethodStore(new PayablesDatabase(jdbc));
        jdbc.update(
                "INSERT INTO payables.method_of_payment (legal_entity, method, name, needs_bank_account) VALUES (?, 'SEPA', 'x', true), (?, 'CHECK', 'y', false)",
                ENTITY.code(),
                ENTITY.code());
        assertThat(methods.delete(ENTITY, "SEPA")).isFalse();
        assertThat(methods.delete(ENTITY, "CHECK")).isTrue();
        assertThat(methods.list(ENTITY)).hasSize(1);
        assertThat(new PaymentSetUpStore(new PayablesDatabase(jdbc)).nextOneTimeVendor(ENTITY))
                .contains("OTV-000002");
    }
}
