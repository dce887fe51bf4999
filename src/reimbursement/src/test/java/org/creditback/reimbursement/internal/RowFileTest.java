package org.creditback.reimbursement.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportedRow;
import org.creditback.domain.imports.RowFault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("interfaces.md 1: CSV in UTF-8 after RFC 4180, with a header row")
class RowFileTest {

    private static final String HEADER = "from_currency,to_currency,valid_from,rate\n";

    @Test
    void aRowHasItsLineAndItsValues() {
        assertThat(rows(HEADER + "EUR,USD,2026-01-01,1.1\nEUR,SEK,,\n"))
                .containsExactly("2 [EUR, USD, 2026-01-01, 1.1]", "3 [EUR, SEK, , ]");
    }

    @Test
    void columnsStandInAnyOrder() {
        assertThat(rows("rate,valid_from,to_currency,from_currency\n1.1,2026-01-01,USD,EUR\n"))
                .containsExactly("2 [EUR, USD, 2026-01-01, 1.1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndAsTheyLike(String end) {
        String file = HEADER + "EUR,USD,2026-01-01,1.1\n\nEUR,SEK,2026-01-01,11\n";
        assertThat(rows(file.replace("\n", end)))
                .containsExactly("2 [EUR, USD, 2026-01-01, 1.1]", "4 [EUR, SEK, 2026-01-01, 11]");
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertThat(rows(HEADER + "EUR,USD,2026-01-01,1.1")).hasSize(1);
        assertThat(rows(HEADER)).isEmpty();
        assertThat(rows(HEADER.strip())).isEmpty();
    }

    @Test
    void aQuotedFieldMayHoldCommasQuotesAndLines() {
        assertThat(rows("\"from_currency\"," + HEADER.substring(14) + "\"E,U\"\"R\",\"a\nb\r\nc\",,\nEUR,USD,,\n"))
                .containsExactly("2 [E,U\"R, a\nb\r\nc, , ]", "5 [EUR, USD, , ]");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        assertThat(rows("\uFEFF" + HEADER + "EUR,USD,2026-01-01,1.1\n")).hasSize(1);
        assertThat(rows("\uFEFF\"from_currency\"," + HEADER.substring(14))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from_currency,to_currency,valid_from | rate",
                "from_currency,to_currency,valid_from,rate,note | note",
                "from_currency,to_currency,valid_from,rate,rate | rate",
                "From_currency,to_currency,valid_from,rate | From_currency",
                "from_currency;to_currency;valid_from;rate | from_currency;to_currency;valid_from;rate",
                "from_currency, to_currency,valid_from,rate | ' to_currency'",
                "EUR,USD,2026-01-01,1.1 | EUR",
            })
    void aColumnThatIsMissingOrUnknownRefusesTheFile(String header, String column) {
        assertThatThrownBy(() -> rows(header + "\nEUR,USD,2026-01-01,1.1\n"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(RefusalReason.BAD_HEADER);
                    assertThat(refusal.field()).isEqualTo(column);
                });
    }

    @Test
    void anEmptyFileHasNoHeader() {
        assertThatThrownBy(() -> rows("")).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field())
                .isEqualTo("from_currency"));
    }

    @Test
    void aRowOfAnotherLengthIsNotInOrder() {
        List<ImportedRow> rows = read(HEADER + "EUR,USD\nEUR,USD,2026-01-01,1.1,x\n");
        assertThat(rows)
                .extracting(ImportedRow::misfit)
                .extracting(RowFault::column)
                .containsExactly("valid_from", "");
        assertThat(rows.get(1).misfit().value()).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource({
        "'EUR,\"USD,2026-01-01,1.1\nEUR,SEK,,\n',2",
        "'EUR,SEK,,\nEUR,\"US\"D,2026-01-01,1.1\n',2",
        "'EUR,SEK,,\nEUR,SEK,,\"',3"
    })
    void aFieldWithoutItsClosingQuoteRefusesTheFile(String rows, long lastGoodLine) {
        assertThatThrownBy(() -> read(HEADER + rows))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.arguments())
                        .containsExactly(lastGoodLine));
        assertUnreadable((HEADER + rows).getBytes(UTF_8));
    }

    @Test
    void anythingButUtf8RefusesTheFile() {
        assertUnreadable((HEADER + "EUR,USD,2026-01-01,ä\n").getBytes(ISO_8859_1));
        assertUnreadable((HEADER + "EUR,USD,2026-01-01,1.1\n").getBytes(UTF_16));
        assertUnreadable(new byte[] {(byte) 0xC3});
    }

    @Test
    void aFieldOfAMegabyteRefusesTheFile() {
        assertUnreadable((HEADER + "EUR," + "U".repeat(1 << 20)).getBytes(UTF_8));
    }

    @Test
    void aStreamThatBreaksOffRefusesTheFile() {
        byte[] begin = (HEADER + "EUR,USD,2026-01-01,1.1\n").getBytes(UTF_8);
        assertThatThrownBy(() -> drain(new InputStream() {
                    private int at;

                    @Override
                    public int read() throws IOException {
                        if (at == begin.length) {
                            throw new IOException("connection reset");
                        }
                        return begin[at++];
                    }
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("UNREADABLE_FILE");
    }

    @Test
    @DisplayName("files of a million rows are never in memory as a whole")
    void readsLittleMoreThanItHandsOut() {
        byte[] row = "EUR,USD,2026-01-01,1.1\n".getBytes(UTF_8);
        long[] read = {0};
        RowFile file = new RowFile(ImportKind.EXCHANGE_RATES, new InputStream() {
            private final byte[] header = HEADER.getBytes(UTF_8);

            @Override
            public int read() {
                long at = read[0]++;
                return at < header.length ? header[(int) at] : row[(int) ((at - header.length) % row.length)];
            }
        });
        for (int batch = 1; batch <= 100; batch++) {
            assertThat(file.next(1_000)).hasSize(1_000);
            assertThat(read[0]).isLessThan(batch * 1_000L * row.length + (1 << 16));
        }
    }

    private static void assertUnreadable(byte[] file) {
        assertThatThrownBy(() -> drain(new ByteArrayInputStream(file)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(RefusalReason.UNREADABLE_FILE));
    }

    private static List<String> rows(String file) {
        return read(file).stream().map(row -> row.line() + " " + row.values()).toList();
    }

    private static List<ImportedRow> read(String file) {
        return drain(new ByteArrayInputStream(file.getBytes(UTF_8)));
    }

    private static List<ImportedRow> drain(InputStream stream) {
        RowFile file = new RowFile(ImportKind.EXCHANGE_RATES, stream);
        List<ImportedRow> rows = new ArrayList<>();
        List<ImportedRow> batch = file.next(2);
        while (!batch.isEmpty()) {
            rows.addAll(batch);
            batch = file.next(2);
        }
        return rows;
    }
}
