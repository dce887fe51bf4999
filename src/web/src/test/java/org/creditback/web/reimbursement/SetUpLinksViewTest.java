package org.creditback.web.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.creditback.ledger.Roles;
import org.creditback.ledger.SetUpCode;
import org.creditback.web.page.FakeCaller;
import org.creditback.web.page.Fakes;
import org.creditback.web.page.TextsView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SetUpLinksViewTest {

    private static final Path PAGES = Path.of("src/main/webapp");

    private static SetUpLinksView seenBy(String role) {
        SetUpLinksView view = new SetUpLinksView() {
            @Override
            boolean exists(String page) {
                return Files.exists(PAGES.resolve(page.substring(1)));
            }
        };
        view.caller = new FakeCaller(role);
        return view;
    }

    @Test
    @DisplayName("SU-14: a finding leads to the page that mends it, and each page has a name")
    void leadsToThePage() {
        SetUpLinksView view = seenBy(Roles.CONTROLLER);
        assertThat(view.of(SetUpCode.MINIMUM_BLANK)).isNotNull();
        assertThat(view.of(SetUpCode.PERIOD_NOT_OPEN)).isNotNull();
        assertThat(view.of(SetUpCode.EXCHANGE_RATE_MISSING)).isNotNull();
        TextsView text = Fakes.texts();
        assertThat(Stream.of(SetUpCode.values()).map(view::of).filter(Objects::nonNull))
                .allMatch(place -> text.containsKey(place.label()));
    }

    @Test
    @DisplayName("Methods of payment are no page for who only reimburses")
    void leadsNobodyWhereTheyMayNotGo() {
        assertThat(seenBy(Roles.CONTROLLER).of(SetUpCode.METHOD_OF_PAYMENT_MISSING))
                .isNotNull();
        assertThat(seenBy(Roles.AR_CLERK).of(SetUpCode.METHOD_OF_PAYMENT_MISSING))
                .isNull();
    }

    @Test
    void aPageThatIsNotThereIsNoLink() {
        SetUpLinksView empty = new SetUpLinksView() {
            @Override
            boolean exists(String page) {
                return false;
            }
        };
        empty.caller = new FakeCaller(Roles.CONTROLLER);
        assertThat(empty.of(SetUpCode.MINIMUM_BLANK)).isNull();
    }
}
