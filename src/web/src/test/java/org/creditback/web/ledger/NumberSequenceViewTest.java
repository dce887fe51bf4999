package org.creditback.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.creditback.domain.ledger.NumberSeries;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NumberSequenceViewTest {

    private final FakePage page = new FakePage();
    private final FakeSequences sequences = new FakeSequences();

    private NumberSequenceView opened(String series) {
        NumberSequenceView view = new NumberSequenceView();
        view.sequences = sequences;
        view.entity = Fakes.entity();
        view.page = page.with("series", series);
        view.text = Fakes.texts();
        view.read();
        return view;
    }

    @Test
    @DisplayName("NU-1: the format of a series without numbers is changed, and shown by a number")
    void changesTheFormat() {
        NumberSequenceView view = opened("PAYMENT_VOUCHER");
        assertThat(view.getSample()).isEqualTo("VP-2026-000001");
        view.setPrefix("PAY-");
        view.setDigits(4);
        view.setRestarts(false);
        view.save();
        assertThat(view.getSample()).isEqualTo("PAY-0001");
        assertThat(sequences.stored.get(NumberSeries.PAYMENT_VOUCHER).prefix()).isEqualTo("PAY-");
        assertThat(page.said).containsExactly("msg.saved");
    }

    @Test
    @DisplayName("NU-4: once numbers were assigned, their format stays")
    void leavesTheFormatOfAssignedNumbers() {
        NumberSequenceView view = opened("REIMBURSEMENT");
        view.setPrefix("X-");
        assertThatThrownBy(view::save).hasMessageContaining("TAKEN");
        assertThat(sequences.stored.get(NumberSeries.REIMBURSEMENT).prefix()).isEqualTo("RB-");
    }

    @Test
    @DisplayName("A stale version keeps the input, shows what is stored now, and a second save replaces it knowingly")
    void keepsTheInputOfAStaleForm() {
        NumberSequenceView view = opened("PAYMENT_VOUCHER");
        view.setPrefix("PAY-");
        sequences.changeBySomebodyElse("PMT-");
        view.save();
        assertThat(page.said).containsExactly("msg.stale");
        assertThat(view.getDifferences()).singleElement().satisfies(difference -> assertThat(
                        difference.yours() + " " + difference.now())
                .isEqualTo("PAY- PMT-"));
        view.save();
        assertThat(sequences.stored.get(NumberSeries.PAYMENT_VOUCHER).prefix()).isEqualTo("PAY-");
    }

    @Test
    void aSeriesThatIsNoneIsNotFound() {
        assertThatThrownBy(() -> opened("INVOICE")).hasMessageContaining("NOT_FOUND");
    }
}
