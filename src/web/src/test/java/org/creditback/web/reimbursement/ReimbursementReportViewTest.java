package org.creditback.web.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.creditback.domain.Refusal;
import org.creditback.ledger.Roles;
import org.creditback.web.ledger.FakePeriods;
import org.creditback.web.page.FakeCaller;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReimbursementReportViewTest {

    private final FakePage page = new FakePage();
    private final FakeInquiry inquiry = new FakeInquiry();

    private final FakeSavedViews views = new FakeSavedViews();

    private ReimbursementReportView opened() {
        return openedBy(Roles.AUDITOR);
    }

    private ReimbursementReportView openedBy(String role) {
        ReimbursementReportView view = new ReimbursementReportView();
        view.inquiry = inquiry;
        view.entity = Fakes.entity();
        view.page = page;
        view.periods = new FakePeriods();
        view.caller = new FakeCaller(role);
        view.views = new SavedViewsView();
        view.views.views = views;
        view.views.entity = view.entity;
        view.views.page = page;
        view.views.caller = view.caller;
        view.read();
        view.check();
        return view;
    }

    @Test
    @DisplayName("RE-2: every condition of the address reaches the door, for lines and totals alike")
    void filtersByTheAddress() {
        inquiry.lines.add(FakeInquiry.line("RB-1"));
        page.with("from", "2026-11-01")
                .with("to", "2026-11-30")
                .with("customer", "C-1")
                .with("vendor", "V-1")
                .with("run", "7")
                .with("state", "POSTED");
        ReimbursementReportView view = opened();
        assertThat(view.count()).isEqualTo(1);
        assertThat(view.page(null, 0, 50)).hasSize(1);
        assertThat(inquiry.asked).hasSize(2).allSatisfy(asked -> assertThat(asked)
                .contains("from=2026-11-01", "to=2026-11-30", "customer=C-1", "vendor=V-1", "run=7", "state=POSTED"));
        assertThat(page.said).isEmpty();
    }

    @Test
    @DisplayName("RE-7: the file has the conditions of the page in its address")
    void exportsWithTheSameConditions() {
        page.with("customer", "A&B").with("run", "7");
        assertThat(opened().export("csv"))
                .isEqualTo(
                        "/pages/reimbursement/reimbursement-report/file?entity=FI01&customer=A%26B&run=7&format=csv");
    }

    @Test
    @DisplayName("A malformed condition is said at its field and narrows to nothing; it never shows everything")
    void saysWhatIsMalformed() {
        inquiry.lines.add(FakeInquiry.line("RB-1"));
        page.with("from", "31/12/2026").with("run", "seven");
        ReimbursementReportView view = opened();
        assertThat(page.said).containsExactly("from input.date", "run input.count");
        assertThat(view.count()).isZero();
        assertThat(view.page(null, 0, 50)).isEmpty();
        assertThat(inquiry.asked).isEmpty();
        assertThat(view.getInput().getParts()).containsEntry("run", "seven");
        assertThatThrownBy(() -> view.getInput().filter(Fakes.FI01))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("BAD_VALUE");
    }

    @Test
    void saysThatTheDatesAreInTheWrongOrder() {
        page.with("from", "2026-11-30").with("to", "2026-11-01");
        assertThat(opened().isMalformed()).isTrue();
        assertThat(page.said).containsExactly("to report.dates");
    }

    @Test
    @DisplayName("A period stands for its dates of today, in the rows, in a file and on paper")
    void turnsAPeriodIntoDates() {
        inquiry.lines.add(FakeInquiry.line("RB-1"));
        page.with("period", "LAST_MONTH");
        ReimbursementReportView view = opened();
        assertThat(view.page(null, 0, 50)).hasSize(1);
        assertThat(inquiry.asked).singleElement().asString().contains("from=2026-10-01", "to=2026-10-31");
        assertThat(view.export("pdf")).contains("from=2026-10-01&to=2026-10-31").doesNotContain("period");
        assertThat(view.getInput().getParts()).containsEntry("period", "LAST_MONTH");
    }

    @Test
    void doesNotMixAPeriodWithDates() {
        page.with("period", "LAST_MONTH").with("from", "2026-11-01");
        assertThat(opened().isMalformed()).isTrue();
        assertThat(page.said).containsExactly("period report.periodOrDates");
    }

    @Test
    @DisplayName("A saved view shows its conditions, also when it has some that the report has no more")
    void showsASavedView() {
        views.stored.add(FakeSavedViews.view(1, "Old", Map.of("customer", "C-1", "removed", "x"), false));
        page.with("view", "1");
        ReimbursementReportView view = opened();
        assertThat(view.getInput().getParts()).containsOnly(Map.entry("customer", "C-1"));
        assertThat(view.isMalformed()).isFalse();
    }

    @Test
    @DisplayName("An administrator prepares views without seeing a reimbursement: the door is not even asked")
    void showsNothingToAnAdministrator() {
        inquiry.lines.add(FakeInquiry.line("RB-1"));
        ReimbursementReportView view = openedBy(Roles.ADMIN);
        assertThat(view.isReadable()).isFalse();
        assertThat(view.count()).isZero();
        assertThat(view.page(null, 0, 50)).isEmpty();
        assertThat(inquiry.asked).isEmpty();
    }

    @Test
    @DisplayName("RE-2: paper has the rows of all pages")
    void printsAllRows() {
        page.with("customer", "C-1");
        assertThat(opened().getPaper()).contains("customer=C-1", "filtered=1", "printed=1");
        page.with("printed", "1").with("first", "50");
        ReimbursementReportView paper = opened();
        assertThat(paper.getRows()).isEqualTo(1_000);
        assertThat(paper.getFirst()).isZero();
        assertThat(paper.isPart()).isFalse();
    }
}
