package org.creditback.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.ledger.Dimension;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DimensionsViewTest {

    @Test
    @DisplayName("SU-19: the dimensions of the legal entity")
    void listsTheDimensions() {
        DimensionsView view = new DimensionsView();
        view.dimensions = new FakeDimensions();
        view.entity = Fakes.entity();
        view.page = new FakePage();
        assertThat(view.getDimensions()).extracting(Dimension::name).containsExactly("Department");
    }
}
