package org.creditback.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.creditback.domain.reimbursement.CandidateState;
import org.creditback.domain.reimbursement.DeclineReason;
import org.creditback.domain.reimbursement.RunProof;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.domain.reimbursement.StopReason;
import org.creditback.domain.reimbursement.Warning;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TextsViewTest {

    private static final Path PAGES = Path.of("src", "main", "webapp");
    private static final Pattern KEY = Pattern.compile("text\\['([A-Za-z][\\w.]*)'\\]|text\\.of\\('([\\w.]+)'");

    private final TextsView text = Fakes.texts();

    @Test
    @DisplayName("MO-6: amounts carry their currency and its decimals, and are never summed")
    void showsAmounts() {
        assertThat(text.money(Money.parse("EUR 1234.50"))).isEqualTo("EUR\u00a01,234.50");
        assertThat(text.money(Money.parse("JPY 167"))).isEqualTo("JPY\u00a0167");
        assertThat(text.money(Money.parse("TND -0.5"))).isEqualTo("TND\u00a0-0.500");
        assertThat(text.moneys(List.of(Money.parse("EUR 1"), Money.parse("SEK 2"))))
                .isEqualTo("EUR\u00a01.00, SEK\u00a02.00");
        assertThat(text.money(null)).isEmpty();
    }

    @Test
    void fillsSentencesAsTheReaderWrites() {
        assertThat(text.of("msg.progress", 1234, 50_000)).isEqualTo("1,234 of 50,000 customers");
        assertThat(text.of("refusal.PERIOD_CLOSED", LocalDate.of(2026, 1, 2)))
                .isEqualTo("The period of 2026-01-02 is not open.");
    }

    @Test
    void showsDurations() {
        assertThat(text.duration(7)).isEqualTo("7\u00a0s");
        assertThat(text.duration(127)).isEqualTo("2:07\u00a0min");
        assertThat(text.duration(3727)).isEqualTo("1:02:07\u00a0h");
    }

    @Test
    void namesCountriesAndLanguages() {
        assertThat(text.country("SE")).isEqualTo("Sweden (SE)");
        assertThat(text.country("AQ")).isEqualTo("Antarctica (AQ)");
        assertThat(text.country("QQ")).isEqualTo("QQ");
        assertThat(text.country(null)).isEmpty();
        assertThat(text.language("fi")).isEqualTo("Finnish (fi)");
        assertThat(text.language(null)).isEmpty();
    }

    @Test
    @DisplayName("RI-7: what the proof counts has words, and no decimals")
    void countsOfTheProof() {
        assertThat(text.proofItem("one by one")).contains("vendor invoice");
        assertThat(text.proofNumber(RunProof.Line.VENDOR_INVOICES, "one by one", "4301"))
                .isEqualTo("4,301");
        assertThat(text.proofNumber(RunProof.Line.VENDOR_INVOICES, "EUR", "4301"))
                .isEqualTo("4,301.00");
    }

    @Test
    @DisplayName("labels.md 4: every constant that a page shows has a label")
    void everyConstantHasALabel() {
        assertThat(Arrays.stream(RunState.values()).map(state -> text.label("run", state)))
                .doesNotContain("");
        assertThat(Arrays.stream(CandidateState.values()).map(state -> text.label("candidate", state)))
                .doesNotContain("");
        assertThat(Arrays.stream(DeclineReason.values()).map(reason -> text.label("decline", reason)))
                .doesNotContain("");
        assertThat(Arrays.stream(Warning.values()).map(warning -> text.label("warn", warning)))
                .doesNotContain("");
        assertThat(Arrays.stream(StopReason.values()).map(reason -> text.label("stop", reason)))
                .doesNotContain("");
        assertThat(Arrays.stream(RunProof.Line.values()).map(line -> text.label("proof", line)))
                .doesNotContain("");
    }

    @Test
    @DisplayName("labels.md 1.5: a menu path is its parts joined")
    void menuPathsAreTheirParts() {
        assertThat(text.get("menu.process"))
                .isEqualTo(String.join(
                        " > ", text.get("module.ar"), text.get("menu.periodic"), text.get("process.reimbursement")));
        assertThat(text.get("menu.report"))
                .isEqualTo(String.join(
                        " > ", text.get("module.ar"), text.get("menu.inquiries"), text.get("report.reimbursement")));
    }

    @Test
    void everyTextThatAPageNamesExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(PAGES)) {
            pages.filter(page -> page.toString().endsWith(".xhtml")).forEach(page -> KEY.matcher(read(page))
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    // A key that ends with a dot is completed by the page.
                    .filter(key -> !key.endsWith(".") && !text.containsKey(key))
                    .forEach(missing::add));
        }
        assertThat(missing).isEmpty();
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
