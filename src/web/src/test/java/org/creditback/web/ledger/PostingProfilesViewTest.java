package org.creditback.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.ledger.ProfileRow;
import org.creditback.reimbursement.ProfileSide;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PostingProfilesViewTest {

    private final FakePage page = new FakePage();

    private PostingProfilesView opened() {
        PostingProfilesView view = new PostingProfilesView();
        FakeProfiles profiles = new FakeProfiles();
        view.profiles = profiles;
        view.chart = profiles;
        view.entity = Fakes.entity();
        view.page = page;
        return view;
    }

    @Test
    @DisplayName("SU-8: customers' profiles at first, each account with its name")
    void listsCustomersAtFirst() {
        PostingProfilesView view = opened();
        assertThat(view.getSide()).isEqualTo(ProfileSide.CUSTOMER);
        assertThat(view.getRows()).extracting(ProfileRow::summaryAccount).containsExactly("130110", "130100");
        assertThat(view.name("130100")).isEqualTo("Accounts receivable");
        assertThat(view.name("999999")).isEmpty();
    }

    @Test
    void listsVendorsWhereTheAddressSaysSo() {
        page.with("side", "VENDOR");
        assertThat(opened().getRows()).extracting(ProfileRow::summaryAccount).containsExactly("200100");
    }
}
