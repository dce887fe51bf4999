package org.creditback.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of the application and the files that they offer, found among its sources; what others add is found by itself. */
final class Pages {

    private static final Path WEB = Path.of(System.getProperty("creditback.root"), "src", "web", "src", "main");
    private static final Path PAGES = WEB.resolve("webapp");
    private static final Pattern FILE = Pattern.compile("@WebServlet\\(\"(/pages/[^\"]+)\"\\)");
    private static final Pattern READ =
            Pattern.compile("(?:arameter|text|number|QueryParam|getParameterValues)\\(\\s*\"([A-Za-z]+)\"");
    private static final Pattern SENT =
            Pattern.compile("<(?:input|select|textarea|f:viewParam|f:param)\\b[^>]* name=\"([A-Za-z]+)\"");

    private Pages() {}

    /** Their addresses, each as {@code /pages/receivables/customers.xhtml}. */
    static List<String> all() {
        return files(PAGES, ".xhtml")
                .map(PAGES::relativize)
                .filter(page -> !page.startsWith("WEB-INF") && !page.startsWith("resources"))
                .map(page -> "/" + page.toString().replace('\\', '/'))
                .sorted()
                .toList();
    }

    /** The addresses of files, such as an export. */
    static List<String> downloads() {
        return files(WEB.resolve("java"), ".java")
                .flatMap(source -> matches(FILE, source))
                .map(servlet -> servlet.group(1).replace("/*", "/x"))
                .sorted()
                .toList();
    }

    /** Every name of a parameter that a page or resource reads, or a page sends. */
    static Set<String> parameters() {
        Set<String> names = new TreeSet<>();
        files(WEB.resolve("java"), ".java")
                .flatMap(source -> matches(READ, source))
                .forEach(name -> names.add(name.group(1)));
        files(PAGES, ".xhtml").flatMap(page -> matches(SENT, page)).forEach(name -> names.add(name.group(1)));
        return names;
    }

    private static Stream<MatchResult> matches(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file)).results();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
