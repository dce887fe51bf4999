package org.creditback.web.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.creditback.domain.payables.BankFileState;
import org.creditback.payables.BankFileLine;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.creditback.web.payments.FakePayments;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BankFilesViewTest {

    private final FakePage page = new FakePage();
    private final FakePayments payments = new FakePayments();

    private BankFilesView opened() {
        BankFilesView view = new BankFilesView();
        view.files = new BankFileList();
        view.files.monitor = payments;
        view.entity = Fakes.entity();
        view.page = page;
        view.check();
        return view;
    }

    @Test
    @DisplayName("Every condition of the address reaches the door; a state that is none narrows nothing")
    void asksWhatTheAddressSays() {
        page.with("state", "NONE")
                .with("method", "SEPA")
                .with("journal", "7")
                .with("message", "M1")
                .with("unanswered", "yes");
        opened().getRows();
        assertThat(payments.asked)
                .containsExactly("files BankFileFilter[entity=FI01, state=null, method=SEPA, journal=7, message=M1,"
                        + " unanswered=true]");
    }

    @Test
    @DisplayName("A file has a value for each of its columns")
    void fillsItsColumns() {
        BankFileList list = new BankFileList();
        BankFileLine file = new BankFileLine(
                3,
                7,
                "SEPA",
                "MAIN",
                "M1",
                "application/xml",
                "abc",
                10,
                1,
                "100.00",
                BankFileState.BUILT,
                "clerk",
                Instant.EPOCH,
                true,
                null,
                null,
                null);
        assertThat(list.values(file)).hasSameSizeAs(list.columns()).contains("M1", "100.00");
    }
}
