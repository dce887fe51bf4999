package org.creditback.web.payables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.HoldReason;
import org.creditback.payables.InvoiceHolds;
import org.creditback.payables.NewHold;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InvoiceHoldsViewTest {

    private final FakePage page = new FakePage();
    private final Holds holds = new Holds();

    private InvoiceHoldsView opened() {
        InvoiceHoldsView view = new InvoiceHoldsView();
        view.holds = holds;
        view.entity = Fakes.entity();
        view.page = page;
        view.read();
        return view;
    }

    @Test
    @DisplayName("A hold without a reason keeps its dialog; any other refusal closes it")
    void keepsTheDialogForBetterInput() {
        page.with("number", "RB-1");
        InvoiceHoldsView view = opened();
        view.askForHold();
        assertThat(view.isPutting()).isTrue();
        assertThat(view.getReasons()).contains(HoldReason.LEGAL_FREEZE).doesNotContain(HoldReason.RETURNED);
        holds.refusal = Refusal.ofField(RefusalReason.MISSING_VALUE, "text");
        assertThatThrownBy(view::put).isSameAs(holds.refusal);
        assertThat(view.isPutting()).isTrue();
        holds.refusal = new Refusal(RefusalReason.WRONG_STATE, "SENT");
        assertThatThrownBy(view::put).isSameAs(holds.refusal);
        assertThat(view.isPutting()).isFalse();
        holds.refusal = null;
        view.setReason(HoldReason.LEGAL_FREEZE);
        view.setText("Court order");
        assertThat(view.put()).contains("vendor-invoice?", "number=RB-1");
        assertThat(holds.asked).contains("put RB-1 LEGAL_FREEZE Court order");
    }

    @Test
    @DisplayName("PC-7: a release is asked for by its reason; of two persons the first is told so")
    void releases() {
        page.with("number", "RB-1");
        InvoiceHoldsView view = opened();
        view.askForRelease(HoldReason.SANCTIONS_HIT);
        assertThat(view.isReleasing()).isTrue();
        view.setText("Not the same person");
        view.release();
        assertThat(holds.asked).contains("release [RB-1] SANCTIONS_HIT Not the same person");
        assertThat(view.isReleasable(HoldReason.NO_BANK_DETAILS)).isFalse();
    }

    @Test
    @DisplayName("What the list has marked is released together")
    void releasesWhatIsMarked() {
        page.with("reason", "MANUAL").with("marked", "RB-1,RB-2");
        InvoiceHoldsView view = opened();
        assertThat(view.getMarked()).containsExactly("RB-1", "RB-2");
        view.setText("Checked");
        assertThat(view.releaseMarked()).contains("reason=MANUAL");
        assertThat(holds.asked).contains("release [RB-1, RB-2] MANUAL Checked");
    }

    /** Remembers what was asked of it. */
    private static final class Holds implements InvoiceHolds {

        private final List<String> asked = new ArrayList<>();
        private Refusal refusal;

        @Override
        public void put(LegalEntityId entity, String invoice, NewHold hold) {
            if (refusal != null) {
                throw refusal;
            }
            asked.add("put " + invoice + " " + hold.reason() + " " + hold.text());
        }

        @Override
        public boolean release(LegalEntityId entity, String invoice, HoldReason reason, String text) {
            return releaseAll(entity, List.of(invoice), reason, text) == 1;
        }

        @Override
        public int releaseAll(LegalEntityId entity, List<String> invoices, HoldReason reason, String text) {
            asked.add("release " + invoices + " " + reason + " " + text);
            return 0;
        }
    }
}
