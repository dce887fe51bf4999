package org.creditback.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.creditback.reimbursement.NumberEntry;
import org.creditback.reimbursement.NumberEntry.Place;
import org.creditback.reimbursement.RunId;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NumberListViewTest {

    private final FakePage page = new FakePage();
    private final List<String> asked = new ArrayList<>();

    private NumberListView opened() {
        NumberListView view = new NumberListView();
        view.list = (filter, after, size) -> {
            asked.add(filter.series() + " " + filter.state() + " " + filter.run() + " after " + after.value() + " "
                    + after.candidate());
            return IntStream.rangeClosed(1, size)
                    .mapToObj(NumberListViewTest::number)
                    .toList();
        };
        view.entity = Fakes.entity();
        view.page = page;
        return view;
    }

    private static NumberEntry number(int value) {
        return new NumberEntry(
                "RB-" + value,
                value == 1 ? "USED" : "VOIDED",
                null,
                "C-1",
                new RunId(7),
                "anna",
                Instant.EPOCH,
                new Place(2026, 1, value, value * 2));
    }

    @Test
    @DisplayName("controls.md 4: series, state and run of the address reach the door; the page goes on where it ended")
    void listsWhatTheAddressSays() {
        page.with("series", "REIMBURSEMENT_VOUCHER")
                .with("state", "VOIDED")
                .with("run", "17")
                .with("after", "2026-1-50-99");
        NumberListView view = opened();
        assertThat(view.getNumbers()).hasSize(50);
        assertThat(asked).containsExactly("REIMBURSEMENT_VOUCHER VOIDED 17 after 50 99");
        assertThat(view.getNext()).isEqualTo("2026-1-50-100");
        assertThat(view.export("csv"))
                .endsWith("?entity=FI01&format=csv&series=REIMBURSEMENT_VOUCHER&state=VOIDED&run=17");
    }

    @Test
    void saysWhatIsWrongWithAFilter() {
        page.with("run", "last").with("series", "INVOICE").with("after", "1; DROP TABLE");
        NumberListView view = opened();
        view.check();
        assertThat(page.said).containsExactly("run input.count");
        assertThat(view.getNumbers()).isEmpty();
        assertThat(asked).isEmpty();
        assertThat(view.getInput().isFirst()).isTrue();
    }
}
