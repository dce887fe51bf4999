package org.creditback.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.creditback.ledger.Dimension;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DimensionViewTest {

    private final FakePage page = new FakePage();
    private final FakeDimensions dimensions = new FakeDimensions();

    private DimensionView opened() {
        DimensionView view = new DimensionView();
        view.dimensions = dimensions;
        view.maintenance = dimensions.maintenance();
        view.entity = Fakes.entity();
        view.page = page;
        view.text = Fakes.texts();
        view.read();
        return view;
    }

    @Test
    @DisplayName("SU-19, PO-12: a new dimension, required and balancing")
    void adds() {
        DimensionView view = opened();
        view.setName(" BusinessUnit ");
        view.setRequired(true);
        view.setBalancing(true);
        view.save();
        assertThat(dimensions.stored).containsEntry("BusinessUnit", new Dimension("BusinessUnit", true, true, 0));
        assertThat(view.isExisting()).isTrue();
        assertThat(page.said).containsExactly("msg.saved");
    }

    @Test
    @DisplayName("A stale version keeps the input, shows what is stored now, and a second save replaces it knowingly")
    void keepsTheInputOfAStaleForm() {
        page.with("dimension", "Department");
        DimensionView view = opened();
        dimensions.change(Fakes.FI01, new Dimension("Department", false, true, 0));
        view.setRequired(true);
        view.save();
        assertThat(page.said).containsExactly("msg.stale");
        assertThat(view.getDifferences())
                .extracting(difference -> difference.label() + " " + difference.yours() + " " + difference.now())
                .containsExactly("Required Yes No", "Balancing No Yes");
        view.save();
        assertThat(dimensions.stored.get("Department")).isEqualTo(new Dimension("Department", true, false, 2));
    }

    @Test
    @DisplayName("SU-19: what vouchers have is not deleted")
    void leavesWhatIsUsed() {
        page.with("dimension", "Department");
        assertThatThrownBy(opened()::delete).hasMessageContaining("IN_USE");
        page.with("dimension", "Area");
        assertThatThrownBy(this::opened).hasMessageContaining("NOT_FOUND");
    }
}
