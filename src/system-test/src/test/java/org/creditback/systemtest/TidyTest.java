package org.creditback.systemtest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** House rules that a machine can check, each a sentence; a failure lists the places. */
class TidyTest {

    static final Path ROOT =
            Path.of(System.getProperty("creditback.root")).toAbsolutePath().normalize();
    private static final Path PAGES = ROOT.resolve("src/web/src/main/webapp");

    // Written so that this file does not break its own rule.
    private static final Pattern OPEN_POINT = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");
    private static final Pattern METHOD =
            Pattern.compile("(?m)^( {4}| {8})[\\w@<].*\\) (throws .*)?\\{\\R([\\s\\S]*?)^\\1\\}");
    private static final Pattern TABLE = Pattern.compile("\\b(ledger|receivables|payables|reimbursement)\\.([a-z_]+)");
    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    private static final Pattern VIEW = Pattern.compile("(?i)CREATE (?:OR REPLACE )?VIEW ([a-z_]+\\.[a-z_]+)");
    private static final Pattern LABEL =
            Pattern.compile("\\b(?:header|label|title|alt|placeholder|emptyMessage|legend|summary)=\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)");

    @Test
    void noOpenPointIsLeftInTheCode() {
        assertThat(breaking("java,xml,xhtml,sql,md,properties,cli,css,js", OPEN_POINT))
                .isEmpty();
    }

    @Test
    void noFileIsLongerThan300Lines() {
        assertThat(files("java,xhtml,sql,css,js")
                        .filter(file -> text(file).lines().count() > 300))
                .isEmpty();
    }

    @Test
    void everyServiceModuleLetsTheThreeErrorsOutUnwrapped() {
        List<String> roots = List.of("RuleViolation", "StoreConflict", "InvariantBroken");
        for (String module : List.of("ledger", "receivables", "payables", "reimbursement")) {
            String declared = text(ROOT.resolve("src/" + module + "/src/main/resources/META-INF/ejb-jar.xml"));
            assertThat(roots).as(module).allSatisfy(root -> assertThat(declared)
                    .containsPattern("<exception-class>org\\.creditback\\.domain\\." + root
                            + "</exception-class>\\s*<rollback>true</rollback>\\s*<inherited>true</inherited>"));
        }
    }

    @Test
    void noMethodIsLongerThan70Lines() {
        assertThat(findings("java", file -> matches(METHOD, text(file))
                        .filter(method -> method.group(3).lines().count() > 70)
                        .map(method ->
                                method.group().lines().findFirst().orElseThrow().strip())))
                .isEmpty();
    }

    // Else it takes the application away from those who share it, and they have to deploy it again.
    @Test
    void testsInsideTheServerRunByThemselves() {
        assertThat(files("java")
                        .filter(file -> file.toString().endsWith("IT.java"))
                        .filter(file -> text(file).contains("@ExtendWith(ArquillianExtension.class)")))
                .isNotEmpty()
                .allMatch(file -> text(file).contains("@Tag(\"in-server\")"));
    }

    @Test
    void everyPackageSaysWhatLivesThere() {
        Set<Path> packages = files("java")
                .filter(file -> file.toString().contains("/src/main/java/"))
                .map(Path::getParent)
                .collect(toSet());
        assertThat(packages).allMatch(folder -> Files.exists(folder.resolve("package-info.java")));
    }

    @Test
    void aStoreNamesItsOwnTablesAndPublishedViewsOnly() {
        Set<String> published = files("sql")
                .flatMap(file -> matches(VIEW, text(file)))
                .map(view -> view.group(1))
                .collect(toSet());
        assertThat(findings("java", file -> foreignTables(file).filter(table -> !published.contains(table))))
                .isEmpty();
    }

    private static Stream<String> foreignTables(Path file) {
        String path = ROOT.relativize(file).toString();
        if (!path.contains("/src/main/java/") || !path.contains("/store/")) {
            return Stream.empty();
        }
        String own = path.split("/")[1];
        return matches(TEXT_BLOCK, text(file))
                .flatMap(block -> matches(TABLE, block.group()))
                .filter(table -> !table.group(1).equals(own))
                .map(MatchResult::group);
    }

    @Test
    void noPageHasTextOrStyleOfItsOwn() {
        assertThat(findings("xhtml", file -> ownWords(text(file)))).isEmpty();
    }

    private static Stream<String> ownWords(String page) {
        String bare = page.replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?s)<script.*?</script>", "")
                .replaceAll("#\\{[^}]*\\}", "");
        Stream<String> labels = matches(LABEL, bare).map(label -> label.group(1));
        Stream<String> texts = Stream.of(bare.replaceAll("(?s)<[^>]*>", "\n").split("\n"));
        Stream<String> styles = bare.contains(" style=") ? Stream.of("style=") : Stream.empty();
        return Stream.concat(styles, Stream.concat(labels, texts).filter(word -> word.matches("(?s).*\\p{L}{2,}.*")));
    }

    @Test
    void everyColorStandsOnceForBothLooks() {
        Pattern elsewhere = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsla?\\(");
        assertThat(findings("css", file -> text(file)
                        .lines()
                        // The page of the interface has a palette of its own, which serves both.
                        .filter(line -> file.endsWith("creditback.css"))
                        .filter(line -> elsewhere
                                .matcher(line.replaceAll("--[a-z-]+: light-dark\\((\\([^()]*\\)|[^()])*\\);", ""))
                                .find())))
                .isEmpty();
    }

    @Test
    void everyPageHasItsViewAndItsTest() {
        Set<String> classes = files("java")
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(toSet());
        List<String> missing = new ArrayList<>();
        files("xhtml").filter(TidyTest::isPage).map(TidyTest::className).forEach(page -> Stream.of(
                        page + "View", page + "ViewTest", page + "PageIT")
                .filter(name -> !classes.contains(name))
                .forEach(missing::add));
        assertThat(missing).isEmpty();
    }

    // Home and login are translations of nothing; they stand at the top.
    private static boolean isPage(Path file) {
        return file.startsWith(PAGES)
                && !file.startsWith(PAGES.resolve("WEB-INF"))
                && !file.startsWith(PAGES.resolve("resources"))
                && !file.getParent().equals(PAGES);
    }

    private static String className(Path page) {
        String kebab = page.getFileName().toString().replace(".xhtml", "");
        return Pattern.compile("(?:^|-)([a-z])").matcher(kebab).replaceAll(start -> start.group(1)
                .toUpperCase());
    }

    @Test
    void everyTextExistsInEveryLanguage() {
        Map<String, List<Path>> bundles = files("properties")
                .filter(file -> file.toString().contains("/src/main/resources/"))
                .collect(groupingBy(file -> file.toString().replaceAll("(_[A-Za-z_]+)?\\.properties$", "")));
        bundles.values().forEach(languages -> assertThat(languages)
                .allSatisfy(language -> assertThat(keys(language)).isEqualTo(keys(languages.get(0)))));
    }

    static Set<String> keys(Path bundle) {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts.stringPropertyNames();
    }

    @Test
    void noJobSkipsOrRetries() {
        assertThat(breaking("xml", Pattern.compile("<(skippable|retryable)-exception-classes")))
                .isEmpty();
    }

    @Test
    void everyLinkOfTheDocumentsLeadsSomewhere() {
        assertThat(findings("md", file -> matches(LINK, text(file))
                        .map(link -> link.group(1))
                        .filter(target -> !Files.exists(file.resolveSibling(target)))))
                .isEmpty();
    }

    private static List<String> breaking(String types, Pattern forbidden) {
        return findings(types, file -> matches(forbidden, text(file)).map(MatchResult::group));
    }

    private static List<String> findings(String types, Function<Path, Stream<String>> search) {
        return files(types)
                .flatMap(file -> search.apply(file).map(found -> ROOT.relativize(file) + ": " + found.strip()))
                .toList();
    }

    static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    static Stream<Path> files(String types) {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all
                    .filter(file ->
                            !ROOT.relativize(file).toString().matches("(.*/)?(target|\\.git|\\.creditback)(/.*)?"))
                    .filter(file -> file.getFileName().toString().matches(".*\\.(" + types.replace(',', '|') + ")"))
                    .filter(Files::isRegularFile)
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
