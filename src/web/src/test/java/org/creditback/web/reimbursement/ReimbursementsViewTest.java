package org.creditback.web.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReimbursementsViewTest {

    private final FakePage page = new FakePage();
    private final FakeInquiry inquiry = new FakeInquiry();

    private ReimbursementsView opened() {
        ReimbursementsView view = new ReimbursementsView();
        view.inquiry = inquiry;
        view.entity = Fakes.entity();
        view.page = page;
        view.read();
        return view;
    }

    @Test
    @DisplayName("RE-1: reimbursement transactions of the legal entity, a page at a time")
    void lists() {
        inquiry.lines.add(FakeInquiry.line("RB-1"));
        ReimbursementsView view = opened();
        assertThat(view.count()).isEqualTo(1);
        assertThat(view.page(null, 50, 50)).hasSize(1);
        assertThat(inquiry.asked.get(1)).startsWith("lines 50+50").contains("FI01", "customer=null");
    }

    @Test
    void narrowsToTheCustomerOfTheAddress() {
        page.with("customer", "C-1").with("first", "100");
        ReimbursementsView view = opened();
        assertThat(view.getFirst()).isEqualTo(100);
        assertThat(view.count()).isZero();
        assertThat(inquiry.asked.get(0)).contains("customer=C-1");
    }
}
