package org.creditback.web.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.payables.VendorChoice;
import org.creditback.payables.VendorLookup;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CustomerViewTest {

    private final FakePage page = new FakePage();
    private final FakeCustomers customers = new FakeCustomers();

    private CustomerView opened(String account) {
        return opened(account, true);
    }

    private CustomerView opened(String account, boolean clerk) {
        CustomerView view = new CustomerView();
        view.customers = customers;
        view.maintenance = customers;
        view.vendors = new Vendors();
        view.entity = Fakes.entity();
        view.page = page.with("customer", account);
        view.text = Fakes.texts();
        view.caller = Fakes.receivablesCaller(clerk);
        view.read();
        return view;
    }

    @Test
    @DisplayName("SU-4: the vendor account of the form is stored")
    void saves() {
        CustomerView view = opened("C-1");
        view.getForm().setVendorAccount("V-1");
        view.save();
        assertThat(customers.customer.vendorAccount()).isEqualTo("V-1");
        assertThat(page.said).containsExactly("msg.saved");
        assertThat(view.getVendor()).isEqualTo(new VendorChoice("V-1", "Jansen", false));
    }

    @Test
    @DisplayName("VE-6: a run that wrote the vendor account meanwhile is not overwritten unseen")
    void keepsTheInputOfAStaleForm() {
        CustomerView view = opened("C-1");
        customers.customer = FakeCustomers.customer("OTV-000001", 1);
        view.getForm().setVendorAccount("V-1");
        view.save();
        assertThat(page.said).containsExactly("msg.stale");
        assertThat(view.getForm().getVendorAccount()).isEqualTo("V-1");
        assertThat(view.getDifferences()).singleElement().satisfies(difference -> assertThat(difference.now())
                .isEqualTo("OTV-000001"));
        view.save();
        assertThat(customers.customer.vendorAccount()).isEqualTo("V-1");
    }

    @Test
    @DisplayName("VE-13: the look-up hides one-time vendors unless they are asked for")
    void hidesOneTimeVendors() {
        CustomerView view = opened("C-1");
        assertThat(view.vendorsLike("")).containsExactly("V-1");
        view.setOneTimeVendors(true);
        assertThat(view.vendorsLike("")).containsExactly("OTV-000001", "V-1");
        assertThat(view.getOffered().get("OTV-000001").name()).isEqualTo("Anna");
    }

    @Test
    void savesNameAddressAndGroup() {
        CustomerView view = opened("C-1");
        view.getForm().setName("Anna de Vries");
        view.getForm().getAddress().setTown("Utrecht");
        view.getForm().setGroup(null);
        view.save();
        assertThat(customers.customer.party().name()).isEqualTo("Anna de Vries");
        assertThat(customers.customer.party().town()).isEqualTo("Utrecht");
        assertThat(customers.customer.group()).isNull();
        assertThat(customers.customer.party().country()).isEqualTo("NL");
    }

    @Test
    @DisplayName("controls.md 2: the receivables clerk makes a customer; who only reads has no such page")
    void makesACustomer() {
        CustomerView view = opened("");
        view.setAccount(" C-2 ");
        view.getForm().setName("Bram");
        assertThat(view.create()).startsWith("customer?faces-redirect=true&entity=FI01");
        assertThat(customers.asked).containsExactly("create C-2 Bram EUR");
        assertThatThrownBy(() -> opened("", false)).hasMessageContaining("NOT_AUTHORIZED");
        assertThat(opened("C-1", false).getCustomer()).isEqualTo(customers.customer);
    }

    @Test
    void deletesForAReasonAndSaysWhatIsInUse() {
        CustomerView view = opened("C-1");
        view.getDeletion().ask();
        view.getDeletion().setReason("in use");
        assertThatThrownBy(view::delete).hasMessageContaining("IN_USE");
        assertThat(view.getDeletion().isAsked()).isFalse();
        view.getDeletion().setReason("typed twice");
        assertThat(view.delete()).isEqualTo("customers?faces-redirect=true&entity=FI01");
        assertThat(customers.asked).containsExactly("delete C-1 0 typed twice");
    }

    @Test
    void anUnknownCustomerHasNoPage() {
        assertThatThrownBy(() -> opened("C-9")).isInstanceOf(Refusal.class).hasMessageContaining("NOT_FOUND");
    }

    private static final class Vendors implements VendorLookup {

        private final List<VendorChoice> all =
                List.of(new VendorChoice("OTV-000001", "Anna", true), new VendorChoice("V-1", "Jansen", false));

        @Override
        public List<VendorChoice> matching(LegalEntityId entity, String text, boolean withOneTime, int size) {
            Stream<VendorChoice> offered = all.stream().filter(vendor -> withOneTime || !vendor.oneTime());
            return offered.toList();
        }

        @Override
        public Optional<VendorChoice> find(LegalEntityId entity, String account) {
            return all.stream()
                    .filter(vendor -> vendor.account().equals(account))
                    .findFirst();
        }
    }
}
