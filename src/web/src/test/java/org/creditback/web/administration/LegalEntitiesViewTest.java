package org.creditback.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.web.page.FakePage;
import org.junit.jupiter.api.Test;

class LegalEntitiesViewTest {

    private final FakePage page = new FakePage();
    private final FakeMaintenance maintenance = new FakeMaintenance();
    private final LegalEntitiesView view = new LegalEntitiesView();

    LegalEntitiesViewTest() {
        view.page = page;
        view.maintenance = maintenance;
    }

    @Test
    void theFilterOfTheAddressIsAsked() {
        page.with("text", "poh").with("after", "DE01");
        assertThat(view.getLegalEntities()).hasSize(1);
        assertThat(maintenance.asked).containsExactly("poh after DE01");
        assertThat(view.isFirstPage()).isFalse();
        assertThat(view.getNext()).isEmpty();
    }

    @Test
    void theNextPageBeginsAfterTheLastCodeOfThisOne() {
        maintenance.listed = 1000;
        assertThat(view.isFirstPage()).isTrue();
        assertThat(view.getLegalEntities()).hasSize(50);
        assertThat(view.getNext()).isEqualTo("E149");
    }
}
