package org.creditback.web.payables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.payables.CompanyBankAccounts;
import org.creditback.payables.WholeBankAccount;
import org.creditback.payables.WholeBankAccounts;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CompanyBankAccountsViewTest {

    private final FakePage page = new FakePage();
    private final Accounts accounts = new Accounts();

    private CompanyBankAccountsView opened() {
        CompanyBankAccountsView view = new CompanyBankAccountsView();
        view.accounts = accounts;
        view.whole = accounts;
        view.entity = Fakes.entity();
        view.page = page;
        view.text = Fakes.texts();
        view.read();
        return view;
    }

    @Test
    void addsAnAccountInTheAccountingCurrencyUnlessToldOtherwise() {
        page.with("new", "true");
        CompanyBankAccountsView view = opened();
        view.setId(" EUR-2 ");
        view.getForm().setIban("NL91ABNA0417164300");
        assertThat(view.save()).isEqualTo("company-bank-accounts?faces-redirect=true&entity=FI01");
        view.setCurrency("ZZZ");
        assertThatThrownBy(view::save).isInstanceOf(Refusal.class).hasMessageContaining("BAD_VALUE");
        assertThat(accounts.asked).containsExactly("add EUR-2 NL91ABNA0417164300 EUR");
    }

    @Test
    @DisplayName("C-8: a stale version keeps the input and compares masked numbers; a second save replaces knowingly")
    void changesAnAccountKnowingly() {
        page.with("account", "EUR-1");
        CompanyBankAccountsView view = opened();
        assertThat(view.getForm().getIban()).isNull();
        assertThat(view.getForm().getBic()).isEqualTo("CRBKFIHH");
        accounts.version = 1;
        view.getForm().setIban("NL91ABNA0417164300");
        assertThat(view.save()).isNull();
        assertThat(view.getDifferences()).singleElement().satisfies(difference -> {
            assertThat(difference.yours()).isEqualTo("•••• 4300");
            assertThat(difference.now()).isEqualTo("•••• 6594");
        });
        assertThat(view.save()).isNotNull();
        assertThat(accounts.asked).containsExactly("change EUR-1 NL91ABNA0417164300 1");
    }

    @Test
    @DisplayName("C-8: a number is shown for a reason, until the dialog closes")
    void showsANumberOnce() {
        CompanyBankAccountsView view = opened();
        assertThat(view.getDisplay().isOpen()).isFalse();
        view.getDisplay().ask("EUR-1");
        view.getDisplay().setReason("asked by the bank");
        view.showAccount();
        assertThat(view.getDisplay().getAccount().number()).isEqualTo("FI67 9905");
        view.getDisplay().askNoMore();
        assertThat(view.getDisplay().getAccount()).isNull();
        assertThat(view.getDisplay().isOpen()).isFalse();
        assertThat(accounts.asked).containsExactly("show EUR-1 asked by the bank");
    }

    @Test
    void deletesForAReason() {
        page.with("account", "EUR-1");
        CompanyBankAccountsView view = opened();
        view.getDeletion().ask();
        view.getDeletion().setReason("closed");
        view.delete();
        assertThat(accounts.asked).containsExactly("delete EUR-1 0 closed");
    }

    private static final class Accounts implements CompanyBankAccounts, WholeBankAccounts {

        private final List<String> asked = new ArrayList<>();
        private int version;

        @Override
        public List<StoredAccount> list(LegalEntityId entity) {
            return List.of(new StoredAccount("EUR-1", "•••• 6594", "CRBKFIHH", null, CurrencyUnit.EUR, version));
        }

        @Override
        public void add(LegalEntityId entity, TypedAccount typed) {
            asked.add("add " + typed.id() + " " + typed.number().iban() + " " + typed.currency());
        }

        @Override
        public void change(LegalEntityId entity, TypedAccount typed, int read) {
            if (read != version) {
                throw new Refusal(RefusalReason.STALE_VERSION);
            }
            asked.add("change " + typed.id() + " " + typed.number().iban() + " " + read);
        }

        @Override
        public void delete(LegalEntityId entity, String id, int read, String reason) {
            asked.add("delete " + id + " " + read + " " + reason);
        }

        @Override
        public WholeBankAccount ofVendor(LegalEntityId entity, long bankAccount, String reason) {
            throw new Refusal(RefusalReason.NOT_FOUND, bankAccount);
        }

        @Override
        public WholeBankAccount ofCompany(LegalEntityId entity, String id, String reason) {
            asked.add("show " + id + " " + reason);
            return new WholeBankAccount("FI67 9905", null, null);
        }
    }
}
