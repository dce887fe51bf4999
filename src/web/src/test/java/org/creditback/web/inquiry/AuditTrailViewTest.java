package org.creditback.web.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creditback.domain.ListPart;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFilter;
import org.creditback.ledger.AuditInquiry;
import org.creditback.ledger.AuditLine;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditTrailViewTest {

    private final FakePage page = new FakePage();
    private final List<String> asked = new ArrayList<>();
    private final AuditInquiry trail = new AuditInquiry() {
        @Override
        public ListPart<AuditLine> list(AuditFilter filter, boolean ascending, String after, int size) {
            asked.add(filter + (ascending ? " up" : " down"));
            return ListPart.empty();
        }
    };

    private AuditTrailView opened() {
        AuditTrailView view = new AuditTrailView();
        view.events = new AuditList();
        view.events.events = trail;
        view.entity = Fakes.entity();
        view.page = page;
        view.text = Fakes.texts();
        view.check();
        return view;
    }

    @Test
    @DisplayName(
            "controls.md 3: time, actor, action, object and legal entity reach the door; days are whole days in UTC")
    void asksWhatTheAddressSays() {
        page.with("from", "2026-11-01")
                .with("to", "2026-11-30")
                .with("actor", "clerk.ar")
                .with("action", "CUSTOMER_CHANGED")
                .with("object", "CUSTOMER")
                .with("key", "C-1")
                .with("scope", "here")
                .with("refused", "yes")
                .with("sort", "DATE");
        opened().getRows();
        assertThat(asked)
                .containsExactly(
                        "AuditFilter[entity=FI01, actor=clerk.ar, action=CUSTOMER_CHANGED, objectType=CUSTOMER,"
                                + " objectKey=C-1, from=2026-11-01T00:00:00Z, until=2026-12-01T00:00:00Z, refused=true] up");
    }

    @Test
    void beginsWithTheLastOfEverything() {
        opened().getRows();
        assertThat(asked)
                .singleElement()
                .asString()
                .contains("entity=null", "refused=false")
                .endsWith("down");
    }

    @Test
    @DisplayName("Before and after stand side by side, what changed first")
    void comparesBeforeAndAfter() {
        AuditLine line = new AuditLine(
                1,
                Instant.EPOCH,
                new AuditEvent(
                        Fakes.FI01,
                        "clerk.ar",
                        "CUSTOMER_CHANGED",
                        "CUSTOMER",
                        "C-1",
                        "{\"name\":\"Anna\",\"hold\":null,\"roles\":[\"a\"]}",
                        "{\"name\":\"Anna\",\"hold\":\"ALL\",\"roles\":[\"a\",\"b\"]}",
                        null));
        assertThat(opened().changes(line))
                .containsExactly(
                        new AuditChange("hold", "", "ALL", true),
                        new AuditChange("roles", "[\"a\"]", "[\"a\",\"b\"]", true),
                        new AuditChange("name", "Anna", "Anna", false));
        assertThat(AuditChange.of("", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RUN_RELEASED,OK given",
        "VENDOR_CHANGED,Vendor: changed",
        "POSTING_PROFILE_ADDED,Posting profile: added",
        "REFUSED_NOT_AUTHORIZED,Refused",
        "SOMETHING_ELSE,SOMETHING_ELSE",
        "ODD,ODD"
    })
    void hasWordsForActions(String code, String words) {
        assertThat(opened().action(code)).isEqualTo(words);
    }

    @Test
    void hasWordsForValues() {
        assertThat(opened().name("hold")).isEqualTo("Hold");
        assertThat(opened().name("vendorAccount")).isEqualTo("Vendor account");
        assertThat(opened().name("unheardOf")).isEqualTo("unheardOf");
    }

    @Test
    @DisplayName("A file has a value for each of its columns")
    void fillsItsColumns() {
        AuditList list = new AuditList();
        AuditLine line =
                new AuditLine(1, Instant.EPOCH, new AuditEvent(null, "admin", "A", "B", "C", null, null, null));
        assertThat(list.values(line)).hasSameSizeAs(list.columns());
    }
}
