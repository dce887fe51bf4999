package org.creditback.report;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the person at the keyboard reads: lines, and one line that changes while something is under way. */
public final class Terminal {

    /** No line is longer. */
    public static final int WIDTH = 100;

    // Into a file or a pipe: often enough to see that it lives, not often enough to fill it.
    private static final long PLAIN_PAUSE_NANOS = 5_000_000_000L;

    private final PrintStream out;
    private final CharsetEncoder encoder;
    private final boolean interactive;
    private int shown;
    private long plainLineAt;

    /**
     * A terminal on a stream.
     *
     * @param interactive whether a line can be written over
     */
    public Terminal(PrintStream out, Charset charset, boolean interactive) {
        this.out = new PrintStream(out, true, charset);
        this.encoder = charset.newEncoder();
        this.interactive = interactive;
        this.plainLineAt = System.nanoTime();
    }

    /** The standard output of this process. */
    public static Terminal ofThisProcess() {
        return new Terminal(System.out, charset(), isInteractive());
    }

    /** Prints a line, in characters that the terminal has. */
    public void line(String text) {
        wipe();
        out.println(printable(text));
    }

    /** Shows how far something is; the next call replaces it. */
    public void progress(String text) {
        if (interactive) {
            String line = text.length() > WIDTH - 1 ? text.substring(0, WIDTH - 1) : text;
            out.print("\r" + printable(line) + " ".repeat(Math.max(0, shown - line.length())));
            out.flush();
            shown = line.length();
        } else if (System.nanoTime() - plainLineAt > PLAIN_PAUSE_NANOS) {
            out.println(printable(text));
            plainLineAt = System.nanoTime();
        }
    }

    private void wipe() {
        if (shown > 0) {
            out.print("\r" + " ".repeat(shown) + "\r");
            shown = 0;
        }
        plainLineAt = System.nanoTime();
    }

    // What the terminal cannot show loses its accents, and what is left then becomes a question mark.
    private String printable(String text) {
        if (encoder.canEncode(text)) {
            return text;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        StringBuilder line = new StringBuilder();
        plain.codePoints()
                .mapToObj(Character::toString)
                .forEach(each -> line.append(encoder.canEncode(each) ? each : "?"));
        return line.toString();
    }

    private static Charset charset() {
        return Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")
                .map(System::getProperty)
                .flatMap(name -> Optional.ofNullable(name).filter(Charset::isSupported).stream())
                .findFirst()
                .map(Charset::forName)
                .orElseGet(Charset::defaultCharset);
    }

    @SuppressWarnings("SystemConsoleNull") // For Java 17 to 21; the later ones are asked below.
    private static boolean isInteractive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there is a console even where there is no terminal.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }
}
