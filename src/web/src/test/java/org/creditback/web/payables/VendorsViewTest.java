package org.creditback.web.payables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.creditback.domain.payables.VendorHold;
import org.creditback.domain.payables.VendorState;
import org.creditback.ledger.Address;
import org.creditback.payables.Vendor;
import org.creditback.payables.VendorDetails;
import org.creditback.payables.VendorFilter;
import org.creditback.web.export.CsvExport;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.creditback.web.page.LazyLines.Order;
import org.creditback.web.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VendorsViewTest {

    private final FakePage page = new FakePage();
    private final FakeVendors vendors = new FakeVendors();

    private VendorsView opened() {
        VendorsView view = new VendorsView();
        view.vendors = vendors;
        view.entity = Fakes.entity();
        view.page = page;
        view.read();
        return view;
    }

    @Test
    @DisplayName("VE-13: one-time vendors are hidden unless the address asks for them")
    void hidesOneTimeVendors() {
        assertThat(opened().count()).isEqualTo(1);
        page.forget();
        page.with("oneTime", "true");
        opened().count();
        assertThat(vendors.asked).containsExactly("count ||false", "count ||true");
    }

    @Test
    void takesFilterOrderAndPageFromTheAddress() {
        page.with("account", " V-").with("sort", "-NAME").with("first", "50");
        VendorsView view = opened();
        assertThat(view.getFirst()).isEqualTo(50);
        assertThat(view.getOrder().getField()).isEqualTo("NAME");
        view.page(new Order("NAME", false), 50, 50);
        view.page(new Order("version", true), 0, 50);
        assertThat(vendors.asked).containsExactly("NAME down 50+50", "ACCOUNT up 0+50");
        assertThat(view.getInput().filter().account()).isEqualTo("V-");
    }

    @Test
    @DisplayName("Nobody asks for a hold that there is none of; nothing is shown instead of everything")
    void saysWhatIsMalformed() {
        page.with("hold", "SOME");
        VendorsView view = opened();
        view.check();
        assertThat(page.said).containsExactly("hold refusal.BAD_VALUE");
        assertThat(view.count()).isZero();
        assertThat(view.page(null, 0, 50)).isEmpty();
    }

    @Test
    void saysWhereTheListEnds() {
        assertThat(opened().isCut()).isFalse();
        page.forget();
        page.with("name", "many");
        assertThat(opened().isCut()).isTrue();
    }

    @Test
    @DisplayName("VE-10: a hold is over on its release date")
    void aHoldEndsOnItsReleaseDate() {
        VendorsView view = opened();
        assertThat(view.isHeld(held(null))).isTrue();
        assertThat(view.isHeld(held(FakePage.TODAY.plusDays(1)))).isTrue();
        assertThat(view.isHeld(held(FakePage.TODAY))).isFalse();
        assertThat(view.isHeld(vendors.vendor)).isFalse();
    }

    private static Vendor held(LocalDate release) {
        return FakeVendors.vendor(
                new VendorDetails(
                        "Jansen",
                        null,
                        "EUR",
                        null,
                        Address.NONE,
                        null,
                        VendorHold.PAYMENT,
                        release,
                        null,
                        0,
                        "",
                        VendorState.ACTIVE),
                0);
    }

    @Test
    void theFileHasTheConditionsOfThePage() throws IOException {
        page.with("name", "a&b").with("oneTime", "true");
        assertThat(opened().export("csv"))
                .isEqualTo("/pages/payables/vendors/file?entity=FI01&format=csv&name=a%26b&oneTime=true");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        CsvExport.write(
                VendorRows.of(Texts.in(Locale.ENGLISH), vendors, Fakes.FI01, new VendorFilter("", "", "", null, false)),
                file);
        assertThat(file.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .isEqualTo("V-1,Jansen,NL,EUR,nl,,,,,NL,,,SEPA,14,,,false,ACTIVE");
    }
}
