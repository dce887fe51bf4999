package org.creditback.web.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RE-7: exports")
class ExportTest {

    private static final ExportRows ROWS = ExportRows.of(List.of("account", "amount", "date", "yes"), target -> {
        target.row("C-1, \"quoted\"", Money.parse("EUR -5.00"), LocalDate.of(2026, 11, 20), true);
        target.row("=HYPERLINK(1)", Money.parse("JPY 167"), null, false);
    });

    @Test
    void csvHasAHeaderAndQuotesWhatItMust() throws IOException {
        assertThat(csv(ROWS))
                .isEqualTo("account,amount,date,yes\n\"C-1, \"\"quoted\"\"\",-5.00,2026-11-20,true\n"
                        + "'=HYPERLINK(1),167,,false\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\0=1"})
    void textIsNeverTakenForAFormula(String text) throws IOException {
        assertThat(Cells.guarded(text)).isEqualTo("'" + text);
        assertThat(sheets(ExportRows.of(List.of("a"), target -> target.row(text)))
                        .get("xl/worksheets/sheet1.xml"))
                .contains("'" + text.replace("\0", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r=1+1", "\n=1+1"})
    void aLineEndHidesNoFormula(String text) throws IOException {
        assertThat(Cells.guarded(text)).isEqualTo("'" + text);
        assertThat(csv(ExportRows.of(List.of("a"), target -> target.row(text)))).isEqualTo("a\n\"'" + text + "\"\n");
    }

    @Test
    void numbersAndDatesAreNoText() {
        assertThat(Cells.text(-17)).isEqualTo("-17");
        assertThat(Cells.text(Money.parse("KWD 0.000"))).isEqualTo("0.000");
        assertThat(Cells.text(Instant.parse("2026-11-20T11:12:53.123Z"))).isEqualTo("2026-11-20T11:12:53Z");
        assertThat(Cells.text(null)).isEmpty();
    }

    @Test
    void xlsxHasTypedCellsAndSaysWhatItIs() throws IOException {
        Map<String, String> parts = sheets(ROWS);
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("<v>-5.00</v>", "<v>167</v>", "'=HYPERLINK(1)");
        assertThat(parts.get("xl/sharedStrings.xml")).contains("clerk.ar");
        assertThat(parts.get("xl/styles.xml")).contains("\"0.00\"", "yyyy-mm-dd");
    }

    @Test
    void aListThatIsTooLongForASheetGoesOnInTheNext() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxExport.write(
                ExportRows.of(List.of("n"), target -> {
                    for (int i = 0; i < 5; i++) {
                        target.row(i);
                    }
                }),
                Map.of(),
                out,
                3);
        Map<String, String> parts = parts(out);
        assertThat(parts).containsKeys("xl/worksheets/sheet3.xml").doesNotContainKey("xl/worksheets/sheet4.xml");
        assertThat(parts.get("xl/worksheets/sheet3.xml")).contains("<v>4</v>");
    }

    @Test
    void theFormIsAskedForByNameOrByMediaType() {
        assertThat(ExportFormat.asked("csv", List.of("application/json"))).contains(ExportFormat.CSV);
        assertThat(ExportFormat.asked("CSV!", List.of())).isEmpty();
        assertThat(ExportFormat.asked(null, List.of("image/png", "text/csv"))).contains(ExportFormat.CSV);
        assertThat(ExportFormat.asked(null, List.of("*/*"))).contains(ExportFormat.JSON);
    }

    private static String csv(ExportRows rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvExport.write(rows, out);
        return out.toString(UTF_8);
    }

    private static Map<String, String> sheets(ExportRows rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxExport.write(rows, Map.of("user", "clerk.ar"), out);
        return parts(out);
    }

    private static Map<String, String> parts(ByteArrayOutputStream file) throws IOException {
        Path written = Files.createTempFile("export", ".xlsx");
        Map<String, String> parts = new HashMap<>();
        try {
            Files.write(written, file.toByteArray());
            try (ZipFile zip = new ZipFile(written.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(
                            entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), UTF_8)
                                    .replace("&apos;", "'")
                                    .replaceAll("&#x?9;", "\t"));
                }
            }
        } finally {
            Files.delete(written);
        }
        return parts;
    }
}
