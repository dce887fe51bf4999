package org.creditback.web.payables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.PaymentControls;
import org.creditback.payables.PaymentMethods;
import org.creditback.payables.PaymentWay;
import org.creditback.payables.TransferTerms;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.creditback.web.payables.MethodsOfPaymentView.MaskedBankAccount;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MethodsOfPaymentViewTest {

    private final FakePage page = new FakePage();
    private final Methods methods = new Methods();

    private MethodsOfPaymentView opened() {
        MethodsOfPaymentView view = new MethodsOfPaymentView();
        view.methods = methods;
        view.setUp = new FakePayablesSetUp();
        view.entity = Fakes.entity();
        view.page = page;
        view.text = Fakes.texts();
        view.read();
        return view;
    }

    @Test
    @DisplayName("C-8: our own bank accounts are masked")
    void masksOurBankAccounts() {
        assertThat(opened().getBankAccounts())
                .containsExactly(
                        new MaskedBankAccount("EUR-1", "•••• 6594", "CRBKFIHH", "EUR"),
                        new MaskedBankAccount("USD-1", "", "", "USD"));
    }

    @Test
    void addsAMethod() {
        page.with("new", "true");
        MethodsOfPaymentView view = opened();
        view.getForm().setMethod(" INST ");
        view.getForm().setName("Instant transfer");
        view.getForm().setNeedsBankAccount(true);
        assertThat(view.save()).isEqualTo("methods-of-payment?faces-redirect=true&entity=FI01");
        assertThat(methods.asked).containsExactly("add INST Instant transfer true");
    }

    @Test
    @DisplayName("A stale version keeps the input, shows what is stored now, and a second save replaces it knowingly")
    void changesAMethodKnowingly() {
        page.with("method", "CHECK");
        MethodsOfPaymentView view = opened();
        methods.version = 1;
        view.getForm().setName("Cheque");
        assertThat(view.save()).isNull();
        assertThat(view.getDifferences()).singleElement().satisfies(difference -> assertThat(difference.now())
                .isEqualTo("Check"));
        assertThat(view.save()).isNotNull();
        assertThat(methods.asked).containsExactly("change CHECK Cheque 1");
    }

    @Test
    @DisplayName("payments.md 5: the form keeps every part of a method; what only a bank file needs goes with it")
    void keepsEveryPart() {
        PaymentWay way = new PaymentWay(
                PaymentWay.Format.PAIN_001,
                "EUR-1",
                PaymentWay.Posting.BANK,
                List.of(CurrencyUnit.EUR, CurrencyUnit.USD),
                PaymentWay.Grouping.INVOICE,
                TransferTerms.INTERNATIONAL,
                new PaymentControls(true, 9, Fakes.eur("500.00"), false));
        MethodForm form = MethodForm.of(new MethodOfPayment("SWIFT", "Abroad", true, way));
        assertThat(form.method()).isEqualTo(new MethodOfPayment("SWIFT", "Abroad", true, way));
        form.setExportFormat(PaymentWay.Format.CHECK);
        assertThat(form.method().way().transfer()).isNull();
        form.setCurrencies("EUR, XXY");
        assertThatThrownBy(form::method).isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.field())
                .isEqualTo("currencies"));
    }

    @Test
    void deletesForAReason() {
        page.with("method", "CHECK");
        MethodsOfPaymentView view = opened();
        view.getDeletion().ask();
        view.getDeletion().setReason("nobody writes checks");
        view.delete();
        assertThat(methods.asked).containsExactly("delete CHECK 0 nobody writes checks");
    }

    @Test
    void anUnknownMethodHasNoForm() {
        page.with("method", "BARTER");
        assertThatThrownBy(this::opened).isInstanceOf(Refusal.class).hasMessageContaining("NOT_FOUND");
    }

    private static final class Methods implements PaymentMethods {

        private final List<String> asked = new ArrayList<>();
        private int version;

        @Override
        public List<StoredMethod> list(LegalEntityId entity) {
            return List.of(new StoredMethod(new MethodOfPayment("CHECK", "Check", false), version));
        }

        @Override
        public void add(LegalEntityId entity, MethodOfPayment method) {
            asked.add("add " + method.method() + " " + method.name() + " " + method.needsBankAccount());
        }

        @Override
        public void change(LegalEntityId entity, MethodOfPayment method, int read) {
            if (read != version) {
                throw new Refusal(RefusalReason.STALE_VERSION);
            }
            asked.add("change " + method.method() + " " + method.name() + " " + read);
        }

        @Override
        public void delete(LegalEntityId entity, String method, int read, String reason) {
            asked.add("delete " + method + " " + read + " " + reason);
        }
    }
}
