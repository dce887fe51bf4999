package org.creditback.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NumberSequencesViewTest {

    @Test
    @DisplayName("NU-1: the next number of each series, as it will be written; with the year where the series restarts")
    void showsWhichNumberComesNext() {
        NumberSequencesView view = new NumberSequencesView();
        view.sequences = new FakeSequences();
        view.entity = Fakes.entity();
        view.page = new FakePage();
        assertThat(view.getSequences()).hasSize(2);
        assertThat(view.next(view.getSequences().get(0))).containsExactly("RB-000042");
        assertThat(view.next(view.getSequences().get(1))).containsExactly("VP-2026-000001");
    }
}
