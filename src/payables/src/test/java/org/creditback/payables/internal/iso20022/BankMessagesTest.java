package org.creditback.payables.internal.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("F51: the bytes of a bank's message, before anything is read of it")
class BankMessagesTest {

    private static final long PLENTY = 1_000_000;

    private final String sound = resource("camt053-debit");

    private static String resource(String name) {
        try (InputStream file = BankMessagesTest.class.getResourceAsStream("/bank-messages/" + name + ".xml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String outcome(byte[] bytes, long largest) {
        Heard heard = new Heard();
        try {
            return BankMessages.read(() -> new ByteArrayInputStream(bytes), largest, heard)
                    .fold(
                            read -> heard.lines().size() + " parts, " + read.lines() + " lines",
                            refused -> refused.fault() + (heard.lines().isEmpty() ? "" : " after " + heard.lines()));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String outcome(String text) {
        return outcome(text.getBytes(StandardCharsets.UTF_8), PLENTY);
    }

    @Test
    @DisplayName("BA-4: the size is checked to the byte")
    void refusesOneByteTooMuch() {
        byte[] bytes = sound.getBytes(StandardCharsets.UTF_8);
        assertThat(outcome(bytes, bytes.length)).isEqualTo("4 parts, 1 lines");
        assertThat(outcome(bytes, bytes.length - 1)).isEqualTo("TOO_LARGE");
    }

    @Test
    void stopsReadingWhereItIsTooLarge() throws IOException {
        InputStream endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                assertThat(++read).isLessThan(2 * PLENTY);
                return '<';
            }
        };
        BankMessageOutcome outcome = BankMessages.read(() -> endless, PLENTY, new Heard());
        assertThat(outcome).isInstanceOf(RefusedMessage.class);
    }

    @Test
    void takesTheMarkOfUtf8AndNoOther() {
        assertThat(outcome("\uFEFF" + sound)).isEqualTo("4 parts, 1 lines");
        assertThat(outcome("\uFEFF\uFEFF" + sound)).isEqualTo("NOT_XML");
        assertThat(outcome("\uFEFF")).isEqualTo("NOT_XML");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void refusesOtherEncodings(String name) {
        assertThat(outcome(sound.getBytes(Charset.forName(name)), PLENTY)).isEqualTo("WRONG_ENCODING");
        assertThat(outcome(("\uFEFF" + sound).getBytes(Charset.forName(name)), PLENTY))
                .isEqualTo("WRONG_ENCODING");
    }

    @Test
    void refusesEncodingsThatLookLikeNothing() {
        assertThat(outcome(sound.getBytes(Charset.forName("IBM037")), PLENTY)).isEqualTo("NOT_XML");
        assertThat(outcome("+/v8-" + sound)).isEqualTo("WRONG_ENCODING");
        assertThat(outcome(sound.replace("RB-000001", "RB\u0000"))).isEqualTo("WRONG_ENCODING");
        byte[] latin = sound.replace("RB-000001", "B\u00F6rg").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(outcome(latin, PLENTY)).isEqualTo("WRONG_ENCODING");
        assertThat(outcome(sound.replace("RB-000001", "B\u00F6rg \uD83D\uDE00")))
                .isEqualTo("4 parts, 1 lines");
        assertThat(outcome(sound.replace("RB-000001", "&#0;"))).isEqualTo("NOT_WELL_FORMED");
    }

    @Test
    void refusesPackedFiles() throws IOException {
        byte[] bytes = sound.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("camt.xml"));
            out.write(bytes);
        }
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(bytes);
        }
        assertThat(outcome(zip.toByteArray(), PLENTY)).isEqualTo("ARCHIVE");
        assertThat(outcome(gzip.toByteArray(), PLENTY)).isEqualTo("ARCHIVE");
        assertThat(outcome("BZh91AY")).isEqualTo("ARCHIVE");
        assertThat(outcome("P")).isEqualTo("NOT_XML");
    }

    @Test
    void refusesTagsCommentsAndInstructionsThatFillTheMemory() {
        String filler = "a".repeat(ByteScan.LONGEST);
        String start = "<BkToCstmrStmt>";
        assertThat(outcome(sound.replace(start, "<!--" + filler + "-->" + start)))
                .isEqualTo("PART_TOO_LONG");
        assertThat(outcome(sound.replace(start, "<?x " + filler + "?>" + start)))
                .isEqualTo("PART_TOO_LONG");
        assertThat(outcome(sound.replace(start, "<![CDATA[" + filler + "]]>" + start)))
                .isEqualTo("PART_TOO_LONG");
        assertThat(outcome(sound.replace(start, "<BkToCstmrStmt a=\"" + filler + "\">")))
                .isEqualTo("PART_TOO_LONG");
        assertThat(outcome(sound.replace(start, "<BkToCstmrStmt a='ab>" + filler + "'>")))
                .isEqualTo("PART_TOO_LONG");
        assertThat(outcome(sound.replace(start, "<BkToCstmrStmt a='\"' b=\"'>\">")))
                .isEqualTo("4 parts, 1 lines");
        assertThat(outcome(sound.replace(start, "<" + filler + ">"))).isEqualTo("PART_TOO_LONG");
    }

    @Test
    void countsALongPartToTheByte() {
        String start = "<BkToCstmrStmt>";
        // Beside the filler, "!--" and "-->" count.
        String fits = "<!--" + "a".repeat(ByteScan.LONGEST - 6) + "-->";
        assertThat(outcome(sound.replace(start, fits + start))).isEqualTo("4 parts, 1 lines");
        String tooLong = "<!--" + "a".repeat(ByteScan.LONGEST - 5) + "-->";
        assertThat(outcome(sound.replace(start, tooLong + start))).isEqualTo("PART_TOO_LONG");
    }

    @Test
    void readsATextOf4000CharactersAndNoLongerOne() {
        assertThat(outcome(sound.replace("RB-000001", "a".repeat(4000)))).isEqualTo("4 parts, 1 lines");
        assertThat(outcome(sound.replace("RB-000001", "a".repeat(4001)))).isEqualTo("PART_TOO_LONG");
    }

    @Test
    void refusesAPaymentWithTooManyParts() {
        String refs = "<Refs>";
        assertThat(outcome(sound.replace(refs, "<a/>".repeat(9_980) + refs))).isEqualTo("4 parts, 1 lines");
        assertThat(outcome(sound.replace(refs, "<a/>".repeat(10_000) + refs))).isEqualTo("TOO_DEEP");
    }

    @Test
    @DisplayName("A message cut off at any byte is refused whole")
    void refusesEveryBeginningOfAMessage() {
        String end = "</Document>";
        byte[] bytes = sound.strip().getBytes(StandardCharsets.UTF_8);
        assertThat(sound.strip()).endsWith(end);
        for (int length = 1; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThat(outcome(cut, PLENTY)).as("first %d bytes", length).isIn("NOT_WELL_FORMED", "NOT_XML");
        }
    }

    @Test
    void tellsBytesThatCannotBeHadFromBytesThatAreWrong() {
        InputStream broken = new InputStream() {
            private int read;

            @Override
            public int read() throws IOException {
                if (read == 500) {
                    throw new IOException("gone");
                }
                return sound.charAt(read++);
            }
        };
        assertThatThrownBy(() -> BankMessages.read(() -> broken, PLENTY, new Heard()))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
        int[] opened = {0};
        Content brokenLater =
                () -> ++opened[0] == 1 ? new ByteArrayInputStream(sound.getBytes(StandardCharsets.UTF_8)) : broken;
        assertThatThrownBy(() -> BankMessages.read(brokenLater, PLENTY, new Heard()))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    @Test
    @DisplayName("A statement of 60 MB, and a text of 60 MB, are read and refused in a heap of 32 MB")
    void readsALargeMessageInLittleMemory(@TempDir Path folder) throws Exception {
        Path said = folder.resolve("said.txt");
        Process small = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeMessage.class.getName(),
                        "60000000")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(small.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readAllLines(said))
                .containsExactly("179640 entries", "PART_TOO_LONG Stmt/Ntry/NtryRef", "passed");
        assertThat(small.exitValue()).isZero();
    }
}
