package org.creditback.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.creditback.ledger.Address;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LegalEntityDetailsViewTest {

    private final FakePage page = new FakePage();
    private final FakeMaintenance maintenance = new FakeMaintenance();
    private final LegalEntityDetailsView view = new LegalEntityDetailsView();

    @BeforeEach
    void open() {
        view.maintenance = maintenance;
        view.entity = Fakes.entity();
        view.page = page;
        view.text = Fakes.texts();
        view.read();
    }

    @Test
    void storesNameAndPlaceWithTheVersionThatWasRead() {
        view.getInput().setName("Pohjola Oy");
        view.getInput().setTimeZone("Europe/Helsinki");
        view.getInput().getAddress().setBuildingNumber(null);
        view.getInput().getAddress().setTown("Espoo");
        view.save();
        assertThat(maintenance.stored.entity().name()).isEqualTo("Pohjola Oy");
        assertThat(maintenance.stored.entity().timeZone()).isEqualTo(ZoneId.of("Europe/Helsinki"));
        assertThat(maintenance.stored.address()).isEqualTo(new Address("Kuja", null, "00100", "Espoo"));
        assertThat(maintenance.stored.version()).isEqualTo(1);
        assertThat(page.said).containsExactly("msg.saved");
        view.save();
        assertThat(maintenance.stored.version()).isEqualTo(2);
    }

    @Test
    void keepsTheInputOfAStaleForm() {
        view.getInput().setName("Mine");
        maintenance.stored = FakeMaintenance.record("Theirs", 1);
        view.save();
        assertThat(page.said).containsExactly("msg.stale");
        assertThat(view.getDifferences()).singleElement().satisfies(difference -> {
            assertThat(difference.label()).isEqualTo("Name");
            assertThat(difference.yours()).isEqualTo("Mine");
            assertThat(difference.now()).isEqualTo("Theirs");
        });
        view.save();
        assertThat(maintenance.stored.entity().name()).isEqualTo("Mine");
    }
}
