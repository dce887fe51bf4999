package org.creditback.web.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.creditback.domain.reimbursement.DeclineReason;
import org.creditback.ledger.Roles;
import org.creditback.web.page.FakeCaller;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RE-5: a reason leads to the page where it is mended")
class BlocksViewTest {

    private static final Path PAGES = Path.of("src/main/webapp");

    private static BlocksView seenBy(String role) {
        BlocksView view = new BlocksView();
        view.caller = new FakeCaller(role);
        return view;
    }

    @Test
    @DisplayName("Every reason that somebody can mend has its page, and the page is there")
    void everyRemedyHasItsPage() {
        BlocksView view = seenBy(Roles.CONTROLLER);
        Set<DeclineReason> mended = EnumSet.complementOf(EnumSet.of(DeclineReason.RUN_ENDED));
        assertThat(mended).allSatisfy(reason -> assertThat(
                        Files.exists(PAGES.resolve(view.page(reason, "V-1").substring(1) + ".xhtml")))
                .as(reason.name())
                .isTrue());
        assertThat(view.page(DeclineReason.RUN_ENDED, "V-1")).isEmpty();
        assertThat(view.page(DeclineReason.NO_VENDOR_TEMPLATE, "")).isEqualTo("/pages/payables/payables-parameters");
        assertThat(view.page(DeclineReason.NO_POSTING_PROFILE, "")).isEqualTo("/pages/ledger/posting-profiles");
        assertThat(view.page(DeclineReason.DIMENSION_INVALID, "")).isEqualTo("/pages/ledger/dimensions");
    }

    @Test
    @DisplayName(
            "A hold is mended on the vendor, where it is known and may be seen; else the customer tells which vendor it has")
    void aHoldIsOnTheVendor() {
        BlocksView controller = seenBy(Roles.CONTROLLER);
        assertThat(controller.ofVendor(DeclineReason.VENDOR_ON_HOLD, "V-1")).isTrue();
        assertThat(controller.ofCustomer(DeclineReason.VENDOR_ON_HOLD, "")).isTrue();
        BlocksView clerk = seenBy(Roles.AR_CLERK);
        assertThat(clerk.ofVendor(DeclineReason.VENDOR_ON_HOLD, "V-1")).isFalse();
        assertThat(clerk.page(DeclineReason.VENDOR_ON_HOLD, "V-1")).isEqualTo("/pages/receivables/customer");
    }

    @Test
    @DisplayName("Customers are no page for who only pays")
    void leadsNobodyWhereTheyMayNotGo() {
        BlocksView payer = seenBy(Roles.AP_CLERK);
        assertThat(payer.page(DeclineReason.OPEN_DEBIT, "")).isEmpty();
        assertThat(payer.page(DeclineReason.IN_OTHER_RUN, "")).isEqualTo("/pages/reimbursement/run");
        assertThat(payer.ofRun(DeclineReason.IN_OTHER_RUN)).isTrue();
    }
}
