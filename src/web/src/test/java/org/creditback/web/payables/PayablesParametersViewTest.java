package org.creditback.web.payables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.creditback.payables.PaymentApproval;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PayablesParametersViewTest {

    private final FakePage page = new FakePage();
    private final FakePayablesSetUp stored = new FakePayablesSetUp();
    private final PayablesParametersView view = new PayablesParametersView();

    @BeforeEach
    void open() {
        view.setUp = stored;
        view.entity = Fakes.entity();
        view.page = page;
        view.text = Fakes.texts();
        view.read();
    }

    @Test
    @DisplayName("SU-5: template and number series of one-time vendors are shown, and the template is changed")
    void savesTheTemplate() {
        assertThat(view.getNextOneTimeVendor()).isEqualTo("OTV-000007");
        view.getForm().setTermsNetDays(14);
        view.getForm().setDimensions("Department=D10;BusinessUnit=BU001");
        view.getForm().setPaymentApproval(PaymentApproval.NONE);
        view.getForm().setArchiveMonths(24);
        view.save();
        assertThat(stored.parameters.oneTimeVendorTemplate().termsNetDays()).isEqualTo(14);
        assertThat(stored.parameters.oneTimeVendorTemplate().dimensions().text())
                .isEqualTo("BusinessUnit=BU001;Department=D10");
        assertThat(stored.parameters.paymentApproval()).isEqualTo(PaymentApproval.NONE);
        assertThat(stored.parameters.oneTimeVendorArchiveMonths()).isEqualTo(24);
        assertThat(page.said).containsExactly("msg.saved");
    }

    @Test
    @DisplayName("VE-7: a legal entity may have no template")
    void savesNoTemplate() {
        view.getForm().setTemplate(false);
        view.save();
        assertThat(stored.parameters.oneTimeVendorTemplate()).isNull();
        view.getForm().setTemplate(true);
        view.getForm().setMethodOfPayment(null);
        assertThatThrownBy(view::save).hasMessageContaining("MISSING_VALUE methodOfPayment");
    }

    @Test
    void refusesDimensionsThatAreNone() {
        view.getForm().setDimensions("BU001");
        assertThatThrownBy(view::save).hasMessageContaining("BAD_VALUE dimensions");
    }

    @Test
    @DisplayName("A stale version keeps the input, shows what is stored now, and a second save replaces it knowingly")
    void keepsTheInputOfAStaleForm() {
        view.getForm().setVendorGroup("MINE");
        stored.parameters = FakePayablesSetUp.with("THEIRS", 1);
        view.save();
        assertThat(page.said).containsExactly("msg.stale");
        assertThat(view.getDifferences()).singleElement().satisfies(difference -> {
            assertThat(difference.label()).isEqualTo("Vendor group");
            assertThat(difference.yours()).isEqualTo("MINE");
            assertThat(difference.now()).isEqualTo("THEIRS");
        });
        view.save();
        assertThat(stored.parameters.oneTimeVendorTemplate().vendorGroup()).isEqualTo("MINE");
    }
}
