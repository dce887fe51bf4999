package org.creditback.web.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.creditback.domain.Refusal;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReceivablesParametersViewTest {

    private final FakePage page = new FakePage();
    private final FakeSetUp stored = new FakeSetUp();
    private final ReceivablesParametersView view = new ReceivablesParametersView();

    @BeforeEach
    void open() {
        view.setUp = stored;
        view.entity = Fakes.entity();
        view.page = page;
        view.text = Fakes.texts();
        view.read();
    }

    @Test
    @DisplayName("SU-1: the minimum of the form is stored with the version that was read")
    void saves() {
        assertThat(view.getMinimum()).isEqualTo(Fakes.eur("25.00"));
        view.setMinimum(Fakes.eur("30.00"));
        view.save();
        assertThat(stored.parameters.minimumReimbursement()).isEqualTo(Fakes.eur("30.00"));
        assertThat(page.said).containsExactly("msg.saved");
        view.setMinimum(null);
        view.save();
        assertThat(stored.parameters.minimumReimbursement()).isNull();
        assertThat(stored.parameters.version()).isEqualTo(2);
    }

    @Test
    @DisplayName("A stale version keeps the input, shows what is stored now, and a second save replaces it knowingly")
    void keepsTheInputOfAStaleForm() {
        view.setMinimum(Fakes.eur("30.00"));
        stored.changeBySomebodyElse(Fakes.eur("50.00"));
        view.save();
        assertThat(page.said).containsExactly("msg.stale");
        assertThat(view.getMinimum()).isEqualTo(Fakes.eur("30.00"));
        assertThat(view.getDifferences()).hasSize(1).first().satisfies(difference -> {
            assertThat(difference.label()).isEqualTo("Minimum reimbursement");
            assertThat(difference.yours()).endsWith("30.00");
            assertThat(difference.now()).endsWith("50.00");
        });
        view.save();
        assertThat(stored.parameters.minimumReimbursement()).isEqualTo(Fakes.eur("30.00"));
        assertThat(view.getDifferences()).isEmpty();
    }

    @Test
    @DisplayName("MINIMUM_NEGATIVE is said by the page, and stored is what was")
    void leavesOtherRefusalsToThePage() {
        view.setMinimum(Fakes.eur("-1.00"));
        assertThatThrownBy(view::save).isInstanceOf(Refusal.class).hasMessageContaining("MINIMUM_NEGATIVE");
        assertThat(stored.parameters.minimumReimbursement()).isEqualTo(Fakes.eur("25.00"));
    }
}
