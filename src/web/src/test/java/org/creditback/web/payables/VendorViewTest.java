package org.creditback.web.payables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.payables.RequestSource;
import org.creditback.domain.payables.VendorState;
import org.creditback.payables.VendorTransactions.TransactionLine;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VendorViewTest {

    private final FakePage page = new FakePage();
    private final FakeVendors vendors = new FakeVendors();

    private VendorView opened(String account, boolean clerk) {
        VendorView view = new VendorView();
        view.vendors = vendors;
        view.setUp = new FakePayablesSetUp();
        view.transactions = (entity, vendor, after, size) -> List.of(invoice("RB-1", "10.00"), invoice("RB-2", "0.00"));
        view.entity = Fakes.entity();
        view.page = page.with("vendor", account);
        view.text = Fakes.texts();
        view.caller = Fakes.payablesCaller(clerk);
        view.read();
        return view;
    }

    private static TransactionLine invoice(String number, String open) {
        return new TransactionLine(
                1,
                number,
                LocalDate.of(2026, 11, 20),
                LocalDate.of(2026, 11, 20),
                Fakes.eur("10.00"),
                Fakes.eur(open),
                Fakes.eur("10.00"),
                "SEPA",
                List.of(),
                "x",
                "RV-1");
    }

    @Test
    void savesTheForm() {
        VendorView view = opened("V-1", true);
        view.getForm().setName("Jansen Holding");
        view.getForm().setState(VendorState.CLOSED);
        view.save();
        assertThat(vendors.vendor.details().name()).isEqualTo("Jansen Holding");
        assertThat(vendors.vendor.details().state()).isEqualTo(VendorState.CLOSED);
        assertThat(vendors.vendor.details().termsNetDays()).isEqualTo(14);
        assertThat(page.said).containsExactly("msg.saved");
    }

    @Test
    @DisplayName("A stale version keeps the input, shows what is stored now, and a second save replaces it knowingly")
    void keepsTheInputOfAStaleForm() {
        VendorView view = opened("V-1", true);
        vendors.changeBySomebodyElse("De Vries");
        view.getForm().setName("Jansen Holding");
        view.save();
        assertThat(page.said).containsExactly("msg.stale");
        assertThat(view.getDifferences()).singleElement().satisfies(difference -> {
            assertThat(difference.label()).isEqualTo("Vendor name");
            assertThat(difference.yours()).isEqualTo("Jansen Holding");
            assertThat(difference.now()).isEqualTo("De Vries");
        });
        view.save();
        assertThat(vendors.vendor.details().name()).isEqualTo("Jansen Holding");
        assertThat(view.getDifferences()).isEmpty();
    }

    @Test
    void aNewVendorBeginsInTheAccountingCurrencyAndGetsItsPage() {
        VendorView view = opened("", true);
        view.setAccount(" V-2 ");
        view.getForm().setName("Bakker");
        assertThat(view.create()).isEqualTo("vendor?faces-redirect=true&entity=FI01&vendor=V-2");
        assertThat(vendors.asked).containsExactly("create V-2 Bakker EUR");
    }

    @Test
    @DisplayName("controls.md 2: who only reads has no page of a new vendor")
    void aReaderMakesNoVendor() {
        assertThatThrownBy(() -> opened("", false)).isInstanceOf(Refusal.class).hasMessageContaining("NOT_AUTHORIZED");
        assertThat(opened("V-1", false).getVendor()).isEqualTo(vendors.vendor);
    }

    @Test
    @DisplayName("PC-3, C-8: a proposed bank account waits, and what was typed is gone")
    void proposesABankAccount() {
        VendorView view = opened("V-1", true);
        assertThat(view.getBankAccounts()).isEmpty();
        view.getBankAccount().setIban("NL91 ABNA 0417 1643 00");
        view.getBankAccount().setSource(RequestSource.LETTER);
        view.proposeBankAccount();
        assertThat(vendors.asked).containsExactly("propose NL91 ABNA 0417 1643 00 LETTER");
        assertThat(view.getBankAccount().getIban()).isNull();
        assertThat(view.getBankAccounts()).singleElement().satisfies(account -> assertThat(account.account())
                .isEqualTo("•••• 4300"));
        assertThat(page.said).containsExactly("vendor.proposed");
    }

    @Test
    void showsWhatIsOpenOnly() {
        assertThat(opened("V-1", true).getInvoices())
                .extracting(TransactionLine::invoiceNumber)
                .containsExactly("RB-1");
    }

    @Test
    @DisplayName("VE-13: only the program archives; a person closes")
    void offersNoArchive() {
        assertThat(opened("V-1", true).getStates()).containsExactly(VendorState.ACTIVE, VendorState.CLOSED);
    }

    @Test
    void deletesForAReason() {
        VendorView view = opened("V-1", true);
        view.getDeletion().ask();
        view.getDeletion().setReason("typed twice");
        assertThat(view.delete()).isEqualTo("vendors?faces-redirect=true&entity=FI01");
        assertThat(vendors.asked).containsExactly("delete V-1 0 typed twice");
    }

    @Test
    @DisplayName(
            "What is in use stays: the dialog closes, so that the sentence can be read; a missing reason keeps it open")
    void saysWhyNothingIsDeleted() {
        VendorView view = opened("V-1", true);
        vendors.deletionRefused = RefusalReason.IN_USE;
        view.getDeletion().ask();
        assertThatThrownBy(view::delete).hasMessageContaining("IN_USE");
        assertThat(view.getDeletion().isAsked()).isFalse();
        vendors.deletionRefused = RefusalReason.MISSING_VALUE;
        view.getDeletion().ask();
        assertThatThrownBy(view::delete).hasMessageContaining("MISSING_VALUE");
        assertThat(view.getDeletion().isAsked()).isTrue();
    }
}
