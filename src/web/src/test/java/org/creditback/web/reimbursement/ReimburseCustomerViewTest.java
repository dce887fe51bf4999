package org.creditback.web.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditback.web.page.Fakes.eur;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.reimbursement.DeclineReason;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.receivables.OpenDocument;
import org.creditback.reimbursement.RunAction;
import org.creditback.reimbursement.StartRun;
import org.creditback.web.page.FakeBalances;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.creditback.web.receivables.FakeCustomers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("DI-12: one customer, marked credits")
class ReimburseCustomerViewTest {

    private final FakePage page = new FakePage();
    private final FakeBalances balances = new FakeBalances();
    private final FakeRuns runs = new FakeRuns();

    private ReimburseCustomerView opened() {
        page.with("customer", "C-1");
        ReimburseCustomerView view = new ReimburseCustomerView();
        view.customers = new FakeCustomers() {
            @Override
            public List<OpenDocument> openDocuments(LegalEntityId entity, String account, int size) {
                return List.of(document("PAY-1", "-100.00"), document("INV-1", "30.00"), document("PAY-2", "-9.50"));
            }
        };
        view.balances = balances;
        view.runs = runs;
        view.entity = Fakes.entity();
        view.page = page;
        view.text = Fakes.texts();
        view.read();
        return view;
    }

    private static OpenDocument document(String number, String open) {
        LocalDate day = LocalDate.of(2026, 11, 2);
        return new OpenDocument(number, "PAYMENT", day, null, eur(open), eur(open), eur(open), null, null);
    }

    @Test
    void offersCreditsOnlyAndMarksNoneByItself() {
        ReimburseCustomerView view = opened();
        assertThat(view.getCredits()).extracting(OpenDocument::number).containsExactly("PAY-1", "PAY-2");
        assertThat(view.label(view.getCredits().get(0))).isEqualTo("PAY-1 · Payment · 2026-11-02 · EUR\u00a0100.00");
        assertThat(view.getMarked()).isEmpty();
        view.ask();
        assertThat(page.said).containsExactly("reimburse.markFirst");
        assertThat(view.isAsking()).isFalse();
    }

    @Test
    @DisplayName("It asks before it posts, and posts the marked credits of this customer alone")
    void postsWhatIsMarkedAfterTheConfirmation() {
        balances.lines.add(FakeBalances.line("C-1"));
        ReimburseCustomerView view = opened();
        view.markAll();
        view.setOpenDebitMode(OpenDebitMode.GROSS);
        view.ask();
        assertThat(view.isAsking()).isTrue();
        assertThat(view.getMarkedTotals()).containsExactly(eur("109.50"));
        assertThat(balances.asked).containsExactly("C-1 [PAY-1, PAY-2] GROSS");
        assertThat(runs.started).isEmpty();
        assertThat(view.confirmed()).contains("/pages/reimbursement/run", "run=7");
        assertThat(runs.started).singleElement().satisfies(started -> {
            assertThat(started.action()).isEqualTo(RunAction.POST);
            assertThat(started.documents()).containsExactly("PAY-1", "PAY-2");
            assertThat(started.postingDate()).isEqualTo(FakePage.TODAY);
            assertThat(started.filter().terms().toString()).contains("C-1");
        });
    }

    @Test
    @DisplayName("All rules apply, also the minimum: it says which declines, and does not ask")
    void doesNotAskWhereTheRulesDecline() {
        balances.lines.add(FakeBalances.line("C-1", DeclineReason.BELOW_MINIMUM));
        ReimburseCustomerView view = opened();
        view.setMarked(List.of("PAY-2"));
        view.ask();
        assertThat(view.isAsking()).isFalse();
        assertThat(view.getReasons()).containsExactly(DeclineReason.BELOW_MINIMUM);
        assertThat(page.said).containsExactly("reimburse.declined");
    }

    @Test
    @DisplayName("DI-13: however often the same is sent, it is one request")
    void sendsOneRequest() {
        balances.lines.add(FakeBalances.line("C-1"));
        ReimburseCustomerView view = opened();
        view.markAll();
        view.confirmed();
        view.confirmed();
        assertThat(runs.started)
                .extracting(StartRun::requestKey)
                .hasSize(2)
                .containsOnly(runs.started.get(0).requestKey());
    }
}
