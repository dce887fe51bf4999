package org.creditback.web.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.creditback.domain.Refusal;
import org.creditback.ledger.Roles;
import org.creditback.reimbursement.SavedView;
import org.creditback.reimbursement.ViewedReport;
import org.creditback.web.page.FakeCaller;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RE-2: the saved views beside a report")
class SavedViewsViewTest {

    private static final Map<String, String> MONTH = Map.of("period", "LAST_MONTH");
    private static final Map<String, String> MEIER = Map.of("customer", "C-1");

    private final FakePage page = new FakePage();
    private final FakeSavedViews views = new FakeSavedViews();

    private SavedViewsView opened(String role) {
        SavedViewsView view = new SavedViewsView();
        view.views = views;
        view.entity = Fakes.entity();
        view.page = page;
        view.caller = new FakeCaller(role);
        return view;
    }

    private void twoViews() {
        views.stored.add(FakeSavedViews.view(1, "Months", MONTH, false));
        views.stored.add(FakeSavedViews.view(2, "Meier", MEIER, true));
    }

    @Test
    @DisplayName("The address decides; a view that it names fills in what it does not say")
    void fillsInTheConditions() {
        twoViews();
        assertThat(opened(Roles.AUDITOR).open(Map.of())).isEmpty();
        page.with("view", "2");
        SavedViewsView named = opened(Roles.AUDITOR);
        assertThat(named.open(Map.of())).isEqualTo(MEIER);
        assertThat(named.getShown())
                .extracting(SavedView::id)
                .isEqualTo(views.stored.get(1).id());
        assertThat(named.isChanged(MEIER)).isFalse();
        SavedViewsView narrowed = opened(Roles.AUDITOR);
        assertThat(narrowed.open(MONTH)).isEqualTo(MONTH);
        assertThat(narrowed.isChanged(MONTH)).isTrue();
        page.with("filtered", "1");
        assertThat(opened(Roles.AUDITOR).open(Map.of())).isEmpty();
    }

    @Test
    @DisplayName("A person begins with the preferred view, unless the address asks for something or for no view")
    void beginsWithThePreferredView() {
        twoViews();
        views.prefer(
                Fakes.FI01,
                ViewedReport.REIMBURSEMENT_REPORT,
                views.stored.get(0).id());
        assertThat(opened(Roles.AUDITOR).open(Map.of())).isEqualTo(MONTH);
        SavedViewsView asked = opened(Roles.AUDITOR);
        assertThat(asked.open(MEIER)).isEqualTo(MEIER);
        assertThat(asked.getShown()).isNull();
        page.with("view", "0");
        assertThat(opened(Roles.AUDITOR).open(Map.of())).isEmpty();
    }

    @Test
    void leadsToAViewWithItsConditions() {
        views.stored.add(FakeSavedViews.view(3, "A&B", Map.of("vendor", "V&1", "customer", "C 1"), false));
        assertThat(opened(Roles.AUDITOR).address(views.stored.get(0)))
                .isEqualTo(
                        "/pages/reimbursement/reimbursement-report.xhtml?entity=FI01&view=3&customer=C+1&vendor=V%261");
    }

    @Test
    void savesReplacesAndDeletes() {
        SavedViewsView view = opened(Roles.AR_CLERK);
        view.setName("Months");
        assertThat(view.saveNew(MONTH)).endsWith("entity=FI01&view=1");
        page.with("view", "1");
        page.forget();
        SavedViewsView again = opened(Roles.AR_CLERK);
        again.open(Map.of());
        assertThat(again.isOwn()).isTrue();
        assertThatThrownBy(() -> again.saveNew(MEIER))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ALREADY_EXISTS");
        again.setName("Meier");
        assertThat(again.replace(MEIER)).endsWith("view=1");
        assertThat(views.stored.get(0).terms().conditions()).isEqualTo(MEIER);
        assertThat(views.stored.get(0).terms().name()).isEqualTo("Meier");
        page.forget();
        SavedViewsView last = opened(Roles.AR_CLERK);
        last.open(Map.of());
        last.askToDelete();
        assertThat(last.isDeleting()).isTrue();
        assertThat(last.delete()).endsWith("view=0");
        assertThat(views.stored).isEmpty();
        assertThat(page.said).containsExactly("msg.saved", "msg.saved", "msg.deleted");
    }

    @Test
    @DisplayName("What somebody else changed meanwhile is not replaced unseen, but by a second try")
    void doesNotOverwriteUnseen() {
        twoViews();
        page.with("view", "1");
        SavedViewsView view = opened(Roles.AR_CLERK);
        view.open(Map.of());
        views.changeBySomebodyElse(1);
        assertThat(view.replace(MEIER)).isNull();
        assertThat(page.said).containsExactly("msg.stale");
        assertThat(views.stored.get(0).terms().conditions()).isEqualTo(MONTH);
        assertThat(view.replace(MEIER)).isNotNull();
    }

    @Test
    @DisplayName("A published view is an administrator's to change; others apply it and begin with it")
    void onlyAnAdministratorChangesAPublishedView() {
        twoViews();
        page.with("view", "2");
        SavedViewsView clerk = opened(Roles.AR_CLERK);
        clerk.open(Map.of());
        assertThat(clerk.isOwn()).isFalse();
        assertThat(clerk.isPublished()).isFalse();
        clerk.prefer();
        assertThat(clerk.isSomePreferred()).isTrue();
        clerk.preferNone();
        assertThat(clerk.isSomePreferred()).isFalse();
        SavedViewsView admin = opened(Roles.ADMIN);
        admin.open(Map.of());
        assertThat(admin.isOwn()).isTrue();
        assertThat(admin.isPublished()).isTrue();
    }
}
