package org.creditback.web.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.creditback.domain.Refusal;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReimbursementReportViewTest {

    private final FakePage page = new FakePage();
    private final FakeInquiry inquiry = new FakeInquiry();

    private ReimbursementReportView opened() {
        ReimbursementReportView view = new ReimbursementReportView();
        view.inquiry = inquiry;
        view.entity = Fakes.entity();
        view.page = page;
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
                        "/pages/reimbursement/reimbursement-report/file?entity=FI01&format=csv&customer=A%26B&run=7");
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
}
