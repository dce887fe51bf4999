package org.creditback.web.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creditback.web.page.Fakes.eur;

import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.VoucherKind;
import org.creditback.reimbursement.ChainSource;
import org.creditback.reimbursement.ChainSums;
import org.creditback.reimbursement.ReimbursementChain;
import org.creditback.reimbursement.ReimbursementChains;
import org.creditback.reimbursement.VoucherView;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChainViewTest {

    private int documents = 1;

    private ChainView opened(String number) {
        ChainView view = new ChainView();
        view.chains = new FakeChains();
        view.entity = Fakes.entity();
        view.page = new FakePage().with("reimbursement", number);
        return view;
    }

    @Test
    @DisplayName("RE-6: the chain of the reimbursement that the address names")
    void showsTheChain() {
        ReimbursementChain chain = opened("RB-1").getChain();
        assertThat(chain.line().number()).isEqualTo("RB-1");
        assertThat(chain.sources()).extracting(ChainSource::documentNumber).containsExactly("PAY-1");
        assertThat(chain.isWhole()).isTrue();
    }

    @Test
    @DisplayName("More documents than are listed are no whole chain")
    void saysThatThereAreMore() {
        documents = 1_001;
        assertThat(opened("RB-1").getChain().isWhole()).isFalse();
    }

    @Test
    void anUnknownNumberHasNoChain() {
        assertThatThrownBy(() -> opened("RB-9").getChain()).isInstanceOf(Refusal.class);
    }

    private final class FakeChains implements ReimbursementChains {

        @Override
        public ReimbursementChain chain(LegalEntityId entity, String number) {
            if (!number.equals("RB-1")) {
                throw new Refusal(RefusalReason.NOT_FOUND, number);
            }
            ChainSource source = new ChainSource(
                    4,
                    "PAY-1",
                    "PAYMENT",
                    FakeInquiry.DAY,
                    "OB-1",
                    eur("200.00"),
                    eur("200.00"),
                    eur("200.00"),
                    eur("0.00"),
                    List.of());
            return new ReimbursementChain(
                    FakeInquiry.line(number),
                    5,
                    List.of(source),
                    new ChainSums(
                            documents,
                            eur("200.00"),
                            eur("200.00"),
                            eur("0.00"),
                            eur("0.00"),
                            eur("200.00"),
                            eur("0.00")),
                    new VoucherView("RV-1", VoucherKind.REIMBURSEMENT, FakeInquiry.DAY, "EUR", true, List.of()),
                    eur("200.00"),
                    List.of(),
                    List.of());
        }

        @Override
        public List<String> ofVoucher(LegalEntityId entity, String voucher) {
            return List.of();
        }
    }
}
