package org.creditback.web.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.Posting;
import org.creditback.domain.ledger.Side;
import org.creditback.domain.ledger.VoucherKind;
import org.creditback.reimbursement.VoucherView;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReimbursementViewTest {

    private final FakePage page = new FakePage();
    private final FakeInquiry inquiry = new FakeInquiry();

    private ReimbursementView opened(String number) {
        ReimbursementView view = new ReimbursementView();
        view.inquiry = inquiry;
        view.entity = Fakes.entity();
        view.page = page.with("number", number);
        view.read();
        return view;
    }

    private static Posting posting(String account, Side side, String amount) {
        return new Posting(
                new LedgerDimension(account, DimensionSet.EMPTY), side, Fakes.eur(amount), Fakes.eur(amount), null);
    }

    @Test
    @DisplayName("RE-3: one reimbursement with its voucher, whose two sides have the same total")
    void showsOne() {
        inquiry.lines.add(FakeInquiry.line("RB-1"));
        inquiry.vouchers = List.of(new VoucherView(
                "RV-1",
                VoucherKind.REIMBURSEMENT,
                FakeInquiry.DAY,
                "EUR",
                true,
                List.of(
                        posting("130100", Side.DEBIT, "120.00"),
                        posting("130200", Side.DEBIT, "80.00"),
                        posting("200100", Side.CREDIT, "200.00"))));
        ReimbursementView view = opened("RB-1");
        assertThat(view.getDetail().line().number()).isEqualTo("RB-1");
        VoucherView voucher = view.getDetail().voucher();
        assertThat(voucher.total(Side.DEBIT)).isEqualTo(Fakes.eur("200.00"));
        assertThat(voucher.total(Side.CREDIT)).isEqualTo(Fakes.eur("200.00"));
        assertThat(voucher.accountingTotal(Side.DEBIT)).isEqualTo(voucher.accountingTotal(Side.CREDIT));
    }

    @Test
    void anUnknownNumberHasNoPage() {
        assertThatThrownBy(() -> opened("RB-9").getDetail()).isInstanceOf(Refusal.class);
    }
}
