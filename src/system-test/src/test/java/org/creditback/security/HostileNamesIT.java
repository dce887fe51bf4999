package org.creditback.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("F47: names that are code to a browser or a spreadsheet are text, and readable")
class HostileNamesIT {

    @TempDir
    static Path folder;

    private static HostileBooks books;
    private static Http clerk;

    @BeforeAll
    static void create() {
        books = HostileBooks.create();
        clerk = Http.as("clerk.ar");
    }

    @Test
    void listsShowThemAsText() {
        for (String page : List.of(
                "/pages/receivables/customers.xhtml?entity=%s",
                "/pages/reimbursement/run.xhtml?entity=%s&run=" + books.run(),
                "/pages/reimbursement/reimbursements.xhtml?entity=%s",
                "/pages/reimbursement/reimbursement-report.xhtml?entity=%s")) {
            String html = clerk.get(page.formatted(books.code())).body();
            assertHarmless(page, html);
            assertThat(html).as(page).contains(books.code());
        }
        assertThat(clerk.get("/pages/receivables/customers.xhtml?entity=" + books.code())
                        .body())
                .contains(
                        HostileBooks.NAMES.stream().map(HostileNamesIT::escaped).toList());
    }

    @Test
    void eachCustomerHasAPage() {
        for (int number = 1; number <= HostileBooks.NAMES.size(); number++) {
            String page = "/pages/receivables/customer.xhtml?entity=%s&customer=H-%02d".formatted(books.code(), number);
            String html = clerk.get(page).body();
            assertHarmless(page, html);
            assertThat(html).as(page).contains(escaped(HostileBooks.NAMES.get(number - 1)));
        }
    }

    @Test
    @DisplayName("ASVS 1.2.10: no cell of a CSV file begins as a formula, and every name is there")
    void csvIsNoProgram() {
        String file = clerk.get("/pages/reimbursement/reimbursement-report/file?format=csv&entity=" + books.code())
                .body();
        List<List<String>> rows = CsvReader.builder().ofCsvRecord(file).stream()
                .map(CsvRecord::getFields)
                .toList();
        assertThat(rows).hasSize(HostileBooks.NAMES.size() + 1);
        assertThat(rows.stream().flatMap(List::stream))
                .noneMatch(cell -> cell.matches("(?s)[=+@\t\r\n\0].*"))
                .noneMatch(cell -> cell.startsWith("-") && !cell.matches("-[0-9.]+"));
        List<String> cells = rows.stream().flatMap(List::stream).toList();
        assertThat(HostileBooks.NAMES).allSatisfy(name -> assertThat(cells).containsAnyOf(name, "'" + name));
    }

    @Test
    void aWorkbookHasNoFormula() throws IOException {
        byte[] file = clerk.send(
                        clerk.request(
                                "/pages/reimbursement/reimbursement-report/file?format=xlsx&entity=" + books.code()),
                        BodyHandlers.ofByteArray())
                .body();
        String sheets = sheets(file).replace("&apos;", "'").replace("&#39;", "'");
        assertThat(sheets).doesNotContain("<f>", "<f ", "<script", "<img").contains(">'=cmd|");
        assertThat(HostileBooks.NAMES).allSatisfy(name -> assertThat(sheets)
                .contains(name.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")));
    }

    @Test
    @DisplayName("the candidates of a run as CSV: documents and accounts too")
    void filesOfProgramsAreNoPrograms() {
        String address = "/api/v1/legal-entities/%s/reimbursement-runs/%s/candidates?format=csv";
        String file = clerk.get(address.formatted(books.code(), books.run())).body();
        assertThat(CsvReader.builder().ofCsvRecord(file).stream().flatMap(row -> row.getFields().stream()))
                .noneMatch(cell -> cell.matches("(?s)[=+@\t\r\n\0].*"));
    }

    private static void assertHarmless(String page, String html) {
        assertThat(html)
                .as(page)
                .doesNotContain("<img src=x", "<script>alert", "<b>Books", "onerror=alert(1)>")
                .contains("</html>");
    }

    // As a page writes text: what would begin a tag or an entity is none.
    private static String escaped(String name) {
        return name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String sheets(byte[] file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile zip =
                new ZipFile(Files.write(folder.resolve("report.xlsx"), file).toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                if (Stream.of("sheet", "sharedStrings").anyMatch(part.getName()::contains)) {
                    all.append(new String(zip.getInputStream(part).readAllBytes(), UTF_8));
                }
            }
        }
        // Letters beyond ASCII stand there by their numbers.
        return Pattern.compile("&#x([0-9a-fA-F]+);")
                .matcher(all)
                .replaceAll(
                        letter -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(letter.group(1), 16))));
    }
}
