package org.creditback.report;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What arrives at terminals, pipes and files. */
class TerminalTest {

    private static final String END = System.lineSeparator();

    @Test
    void aTerminalOfUtf8ShowsEveryName() {
        assertThat(printed(UTF_8, false, terminal -> terminal.line("Pohjantähti 上海 ≥")))
                .isEqualTo("Pohjantähti 上海 ≥" + END);
    }

    @Test
    void aTerminalOfAsciiShowsNamesWithoutAccents() {
        assertThat(printed(US_ASCII, false, terminal -> terminal.line("Pohjantähti Umeå 上海")))
                .isEqualTo("Pohjantahti Umea ??" + END);
    }

    @Test
    void progressIsWrittenOverOnATerminal() {
        assertThat(printed(UTF_8, true, terminal -> {
                    terminal.progress("10 of 200");
                    terminal.progress("200");
                    terminal.line("done");
                }))
                .isEqualTo("\r10 of 200\r200      \r   \rdone" + END);
    }

    @Test
    void aFileIsNotFilledWithProgress() {
        assertThat(printed(UTF_8, false, terminal -> {
                    for (int each = 0; each < 100; each++) {
                        terminal.progress(each + " of 100");
                    }
                    terminal.line("done");
                }))
                .isEqualTo("done" + END);
    }

    private static String printed(Charset charset, boolean interactive, Consumer<Terminal> use) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        use.accept(new Terminal(new PrintStream(bytes, true, charset), charset, interactive));
        return bytes.toString(charset);
    }
}
