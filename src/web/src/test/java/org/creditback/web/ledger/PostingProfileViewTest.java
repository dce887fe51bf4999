package org.creditback.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.creditback.ledger.LedgerAccount;
import org.creditback.ledger.ProfileRelation;
import org.creditback.ledger.ProfileRow;
import org.creditback.reimbursement.ProfileSide;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PostingProfileViewTest {

    private final FakePage page = new FakePage();
    private final FakeProfiles profiles = new FakeProfiles();

    private PostingProfileView opened() {
        PostingProfileView view = new PostingProfileView();
        view.profiles = profiles;
        view.chart = profiles;
        view.entity = Fakes.entity();
        view.page = page;
        view.text = Fakes.texts();
        view.read();
        return view;
    }

    private PostingProfileView group() {
        page.with("profile", "GEN").with("relation", "GROUP").with("value", "10");
        return opened();
    }

    @Test
    @DisplayName("SU-8: a new row for a group, on an account that is new too")
    void adds() {
        PostingProfileView view = opened();
        view.setProfile("PRE");
        view.setRelation(ProfileRelation.GROUP);
        view.setValue("20");
        view.setSummaryAccount("130200");
        view.setAccountName("Prepayments");
        view.save();
        assertThat(profiles.customers).contains(new ProfileRow("PRE", ProfileRelation.GROUP, "20", "130200", false, 0));
        assertThat(profiles.chart).contains(new LedgerAccount("130200", "Prepayments"));
        assertThat(page.said).containsExactly("msg.saved");
    }

    @Test
    @DisplayName("SU-8: a row for all names no account, whatever was typed before")
    void forgetsTheGroupOfARowForAll() {
        PostingProfileView view = opened();
        view.setProfile("PRE");
        view.setValue("20");
        view.setSummaryAccount("130100");
        view.save();
        assertThat(profiles.customers).anyMatch(row -> row.key().equals("PRE ALL"));
    }

    @Test
    @DisplayName("A stale version keeps the input, shows what is stored now, and a second save replaces it knowingly")
    void keepsTheInputOfAStaleForm() {
        PostingProfileView view = group();
        profiles.change(
                Fakes.FI01,
                ProfileSide.CUSTOMER,
                new ProfileRow("GEN", ProfileRelation.GROUP, "10", "130120", true, 0),
                "");
        view.setSummaryAccount("130130");
        view.save();
        assertThat(page.said).containsExactly("msg.stale");
        assertThat(view.getDifferences()).singleElement().satisfies(difference -> assertThat(
                        difference.yours() + " " + difference.now())
                .isEqualTo("130130 130120"));
        view.save();
        assertThat(profiles.customers).anyMatch(row -> row.summaryAccount().equals("130130"));
    }

    @Test
    @DisplayName("SU-8: a row that nothing needs is deleted; the default for all is not offered for it")
    void deletes() {
        PostingProfileView view = group();
        assertThat(view.isDeletable()).isTrue();
        assertThat(view.delete()).contains("posting-profiles", "side=CUSTOMER");
        assertThat(profiles.customers).hasSize(1);
        assertThatThrownBy(this::group).hasMessageContaining("NOT_FOUND");
        page.with("relation", "ALL").with("value", "");
        assertThat(opened().isDeletable()).isFalse();
    }
}
