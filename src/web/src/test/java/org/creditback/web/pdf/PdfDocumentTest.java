package org.creditback.web.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.creditback.domain.Refusal;
import org.creditback.web.export.ExportRows;
import org.creditback.web.text.Texts;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("RE-2, RE-7: a list as PDF, read back")
class PdfDocumentTest {

    private static final List<String> COLUMNS =
            List.of("Run", "Name", "Currency", "Amount", "Accounting amount", "Date", "One-time", "Status");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static PDDocument document(Locale locale, ExportRows rows) throws IOException {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("Legal entity", "FI01");
        about.put("Customer", "张伟");
        about.put("User", "auditor");
        PdfHead head = new PdfHead("Reimbursement report", about, Map.of("Status", "reimb."), Texts.in(locale), NOON);
        return Loader.loadPDF(PdfDocument.of(head, rows));
    }

    private static ExportRows named(String... names) {
        return ExportRows.of(COLUMNS, target -> {
            for (String name : names) {
                target.row(
                        7L,
                        name,
                        "EUR",
                        Money.parse("EUR 1234567.89"),
                        Money.parse("EUR 1234567.89"),
                        LocalDate.of(2026, 11, 20),
                        true,
                        "POSTED");
            }
        });
    }

    private static ExportRows numbered(int count) {
        return ExportRows.of(COLUMNS, target -> IntStream.rangeClosed(1, count)
                .forEach(number -> target.row(
                        (long) (number / 100),
                        "Customer " + number,
                        number % 2 == 0 ? "EUR" : "USD",
                        Money.parse((number % 2 == 0 ? "EUR" : "USD") + " 0.10"),
                        Money.parse("EUR 0.10"),
                        LocalDate.of(2026, 11, 20),
                        false,
                        "POSTED")));
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    private static String page(PDDocument document, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(document);
    }

    @Test
    @DisplayName("Chinese, accented and other letters stand in one document, and are read back as they were")
    void writesTheLettersOfAllLanguages() throws IOException {
        String[] names = {
            "张伟贸易有限公司",
            "臺灣龍公司",
            "Société d'Œuvres àéèêëïôûüÿŸ",
            "Åbo Ägg & Öljy Oy",
            "Łódź Žižkov Škoda",
            "Ελλάδα Жуков"
        };
        try (PDDocument document = document(Locale.ENGLISH, named(names))) {
            assertThat(text(document)).contains(names).contains("Customer: 张伟").doesNotContain("\ufffd");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, 2026-11-20, '1,234,567.89', Yes, Posted",
        "fi, 20.11.2026, '1\u00a0234\u00a0567,89', Kyllä, Kirjattu",
        "fr, 20/11/2026, '1\u00a0234\u00a0567,89', Oui, ",
        "nl, 20-11-2026, '1.234.567,89', Ja, ",
        "zh-CN, 2026/11/20, '1,234,567.89', 是, "
    })
    @DisplayName("Amounts, dates and codes are written as readers of the language write them")
    void writesAsTheLanguageDoes(String tag, String date, String amount, String yes, String posted) throws IOException {
        try (PDDocument document = document(Locale.forLanguageTag(tag), named("Meier"))) {
            assertThat(text(document))
                    .contains(date, amount, yes, posted == null ? "" : posted)
                    .doesNotContain("\ufffd");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(tag);
        }
    }

    @Test
    @DisplayName("A character that no font has is shown as missing, what only steers is left out; nothing fails")
    void showsWhatIsMissing() throws IOException {
        try (PDDocument document = document(
                Locale.ENGLISH,
                named("Café \uD83D\uDE00 Jose\u0301\u200d", "a\u0000b\tc\u2028d", "\uD840\uDFB7", ""))) {
            assertThat(text(document)).contains("Café \ufffd José", "a b c d");
        }
    }

    @Test
    @DisplayName("Fonts are in the file, of each only what it uses: no computer needs to have them")
    void bringsItsFonts() throws IOException {
        try (PDDocument document = document(Locale.ENGLISH, named("张伟"))) {
            List<PDFont> fonts = new ArrayList<>();
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                fonts.add(document.getPage(0).getResources().getFont(name));
            }
            assertThat(fonts).hasSize(3).allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
            });
        }
    }

    @Test
    @DisplayName(
            "Every page has the heads of the columns and says which of how many it is; rows are whole and complete")
    void goesOnOverPages() throws IOException {
        try (PDDocument document = document(Locale.ENGLISH, numbered(450))) {
            int count = document.getNumberOfPages();
            assertThat(count).isGreaterThan(5);
            for (int number = 1; number <= count; number++) {
                assertThat(page(document, number))
                        .contains("One-time", "Page " + number + " of " + count, "FI01", "auditor");
            }
            assertThat(text(document).lines().filter(line -> line.contains(" Customer ")))
                    .hasSize(450);
        }
    }

    @Test
    @DisplayName("MO-6: totals per currency are those of the rows, never summed across currencies")
    void addsUpPerCurrency() throws IOException {
        try (PDDocument document = document(Locale.ENGLISH, numbered(301))) {
            assertThat(text(document).replace('\u00a0', ' '))
                    .contains("Totals per currency", "EUR 150 EUR 15.00 EUR 15.00", "USD 151 USD 15.10 EUR 15.10")
                    .containsPattern("Total 301 +EUR 30.10");
        }
    }

    @Test
    @DisplayName("A screen reader finds a table: heads, rows and cells in their order, each on its page")
    void isTagged() throws IOException {
        try (PDDocument document = document(Locale.ENGLISH, numbered(30))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            var whole = catalog.getStructureTreeRoot().getCOSObject().getCOSDictionary(COSName.K);
            List<String> kinds = new ArrayList<>();
            whole.getCOSArray(COSName.K)
                    .forEach(part -> kinds.add(
                            ((org.apache.pdfbox.cos.COSDictionary) ((org.apache.pdfbox.cos.COSObject) part).getObject())
                                    .getNameAsString(COSName.S)));
            assertThat(kinds).containsExactly("H1", "P", "P", "P", "Table", "H2", "Table");
            for (PDPage page : document.getPages()) {
                assertThat(page.getStructParents()).isNotNegative();
            }
        }
    }

    @Test
    @DisplayName("Bookmarks lead to the runs and to the totals")
    void hasBookmarks() throws IOException {
        try (PDDocument document = document(Locale.ENGLISH, numbered(250))) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
            }
            assertThat(titles).containsExactly("Run 0", "Run 1", "Run 2", "Totals per currency");
        }
    }

    @Test
    void saysThatThereIsNothing() throws IOException {
        try (PDDocument document = document(Locale.ENGLISH, numbered(0))) {
            assertThat(text(document)).contains("Nothing matches the filter.", "Page 1 of 1");
        }
    }

    @Test
    @DisplayName("More rows than anybody prints are refused, not cut off")
    void refusesWhatNobodyPrints() {
        assertThatThrownBy(() -> document(Locale.ENGLISH, numbered(PdfDocument.MOST_ROWS + 1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("TOO_MANY_ROWS");
    }

    @Test
    @DisplayName("A word that is wider than its column is broken, a text that is higher than a page ends with dots")
    void breaksWhatIsTooLong() throws IOException {
        ExportRows wide = ExportRows.of(List.of("a", "b"), target -> target.row("x".repeat(40_000), "end"));
        try (PDDocument document = document(Locale.ENGLISH, wide)) {
            assertThat(text(document)).contains("…", "end");
            assertThat(document.getNumberOfPages()).isLessThan(4);
        }
    }
}
