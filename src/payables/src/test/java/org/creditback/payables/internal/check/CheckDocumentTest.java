package org.creditback.payables.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("PM-23, PC-13: checks to be printed")
class CheckDocumentTest {

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource({
        "en,EUR 112.50,one hundred twelve 50/100 EUR",
        "en,JPY 7,seven JPY",
        "en,KWD 1.005,one 005/1000 KWD",
        "en,EUR 0.01,zero 01/100 EUR",
        "nl,EUR 1001.00,duizend­een 00/100 EUR",
        "sv,EUR 21.00,tjugoett 00/100 EUR",
        "fr,EUR 80.00,quatre-vingts 00/100 EUR",
        "fi,EUR 12.00,kaksitoista 00/100 EUR",
        "zh-CN,CNY 12.30,十二 30/100 CNY"
    })
    void saysAmountsInWords(String language, String amount, String words) {
        assertThat(AmountWords.of(Money.parse(amount), Locale.forLanguageTag(language)))
                .isEqualTo(words.replace("\u00ad", ""));
    }

    private static PrintedCheck check(long number, String payee, String language) {
        return new PrintedCheck(
                number,
                List.of("Long Road BV", "Long Road", "Amsterdam"),
                List.of(payee, "Kade 1", "1011AB Amsterdam"),
                Money.parse("EUR 1200.50"),
                LocalDate.of(2026, 11, 20),
                "RB-000001 Reimbursement ".repeat(9),
                Locale.forLanguageTag(language));
    }

    @Test
    @DisplayName("One on a page, in the payee's language, with every character of the name, tagged")
    void printsOneOnAPage() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CheckDocument document = new CheckDocument("M1")) {
            document.add(check(41, "Åsa Öberg", "sv"));
            document.add(check(42, "王小明", "zh-CN"));
            document.save(bytes);
        }
        try (PDDocument read = Loader.loadPDF(bytes.toByteArray())) {
            assertThat(read.getNumberOfPages()).isEqualTo(2);
            assertThat(text(read, 1))
                    .contains("Check nr 41", "Åsa Öberg", "EUR 1200.50", "20 november 2026", "50/100 EUR", "RB-000001");
            assertThat(text(read, 2)).contains("42", "王小明", "收款人");
            assertThat(read.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(read.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
        }
    }

    private static String text(PDDocument read, int page) throws IOException {
        PDFTextStripper reader = new PDFTextStripper();
        reader.setStartPage(page);
        reader.setEndPage(page);
        return reader.getText(read);
    }
}
