package org.creditback.web.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.creditback.domain.payables.BankFileState;
import org.creditback.ledger.Roles;
import org.creditback.web.page.FakeCaller;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BankFileViewTest {

    private final FakePage page = new FakePage().with("file", "3");
    private final FakeBankFiles files = new FakeBankFiles();

    private BankFileView opened(String role) {
        page.forget();
        BankFileView view = new BankFileView();
        view.files = files;
        view.entity = Fakes.entity();
        view.caller = new FakeCaller(role);
        view.page = page;
        view.text = Fakes.texts();
        view.read();
        return view;
    }

    @Test
    @DisplayName("PC-11: a controller releases with the total typed; a clerk does not")
    void releasesWithTheTypedTotal() {
        assertThat(opened(Roles.AP_CLERK).isReleasable()).isFalse();
        BankFileView view = opened(Roles.CONTROLLER);
        assertThat(view.isReleasable()).isTrue();
        view.getQuestion().ask("release");
        view.getQuestion().setControlTotal("100.00");
        assertThat(view.carryOut()).isEqualTo("bank-file?faces-redirect=true&entity=FI01&file=3");
        assertThat(files.asked).containsExactly("release 100.00");
    }

    @Test
    @DisplayName("BF-5: a transfer that began is ended or given up, never begun again nor discarded")
    void anInterruptedTransferIsVisible() {
        files.state = BankFileState.RELEASED;
        assertThat(opened(Roles.AP_CLERK).isStartable()).isTrue();
        files.started = Instant.EPOCH;
        BankFileView view = opened(Roles.AP_CLERK);
        assertThat(view.isStarted()).isTrue();
        assertThat(view.isStartable() || view.isDiscardable()).isFalse();
        view.endHandOver();
        view.getQuestion().ask("giveUp");
        view.getQuestion().setReason("the line broke");
        view.carryOut();
        assertThat(files.asked).containsExactly("end", "give up the line broke");
    }

    @Test
    @DisplayName("BF-5: a file that needs no second person is handed over as it was built")
    void needsNoRelease() {
        files.needsRelease = false;
        BankFileView view = opened(Roles.CONTROLLER);
        assertThat(view.isStartable()).isTrue();
        assertThat(view.isReleasable()).isFalse();
    }

    @Test
    @DisplayName("BF-6: what the file writes in another way is shown")
    void showsTexts() {
        assertThat(opened(Roles.AUDITOR).getTexts()).singleElement().satisfies(text -> assertThat(text.written())
                .isEqualTo("Ae"));
    }
}
