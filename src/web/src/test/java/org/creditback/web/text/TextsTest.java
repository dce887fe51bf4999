package org.creditback.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditback.domain.Languages;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.imports.ImportCode;
import org.creditback.ledger.PeriodState;
import org.creditback.ledger.SetUpCode;
import org.creditback.ledger.SetUpFinding;
import org.creditback.ledger.SystemAccount;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("labels.md 1: texts")
class TextsTest {

    private static final Path BUNDLES = Path.of("src", "main", "resources", "org", "creditback", "web");
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "creditback", "web");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    private final Texts english = Texts.in(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(RefusalReason.class)
    void everyRefusalHasASentence(RefusalReason reason) {
        assertThat(english.has("refusal." + reason.name())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(SetUpCode.class)
    void everyFindingHasASentence(SetUpCode code) {
        assertThat(english.has("finding." + code.name())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ImportCode.class)
    void everyRejectedRowHasASentence(ImportCode code) {
        assertThat(english.has("import." + code.name())).isTrue();
    }

    @Test
    @DisplayName(
            "screens.md 5: a rule names dates and amounts on pages as their reader writes them, numbers as they are")
    void namesDatesAsTheReaderDoes() {
        Locale finnish = Locale.forLanguageTag("fi");
        List<Object> named = Formats.in(finnish).named(List.of(LocalDate.of(2031, 1, 15), 1234L));
        assertThat(Texts.in(finnish).text("refusal.PERIOD_CLOSED", named))
                .isEqualTo("Päivän 15.1.2031 kausi ei ole avoin.");
        assertThat(named.get(1)).isEqualTo(1234L);
    }

    @Test
    void everyProblemOfACallHasASentence() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher problem = Pattern.compile("\"problem\\.([A-Z_]+)\"|\\d{3}, \"([A-Z_]+)\"")
                        .matcher(Files.readString(source));
                while (problem.find()) {
                    codes.add(problem.group(1) == null ? problem.group(2) : problem.group(1));
                }
            }
        }
        assertThat(codes).contains("UNKNOWN_FIELD", "MALFORMED_JSON", "CONFLICT", "FOREIGN_ORIGIN", "LOGIN_REQUIRED");
        assertThat(codes).allMatch(code -> english.has("problem." + code) || english.has("refusal." + code));
    }

    @Test
    void everyLanguageHasTheSameKeysAndPlaceholdersAndNoApostrophe() throws IOException {
        Properties inEnglish = bundle("labels_en.properties");
        for (Path file : bundles()) {
            Properties translated = bundle(file.getFileName().toString());
            assertThat(translated.stringPropertyNames()).isEqualTo(inEnglish.stringPropertyNames());
            translated.stringPropertyNames().forEach(key -> {
                assertThat(placeholders(translated, key)).as(key).isEqualTo(placeholders(inEnglish, key));
                assertThat(translated.getProperty(key))
                        .as(key)
                        .doesNotContain("'")
                        .isNotBlank();
            });
        }
    }

    @Test
    void aBundleIsOfOneOfOurLanguages() throws IOException {
        assertThat(bundles()).isNotEmpty().allMatch(file -> Languages.tags()
                .contains(file.getFileName()
                        .toString()
                        .replaceAll("labels_|\\.properties", "")
                        .replace('_', '-')));
    }

    @Test
    void argumentsAreWrittenAsInterfacesWriteThem() {
        assertThat(english.text("refusal.PERIOD_CLOSED", LocalDate.of(2026, 11, 20)))
                .isEqualTo("The period of 2026-11-20 is not open.");
        assertThat(english.text("refusal.UNPROVEN_RUN_EXISTS", 1234567L)).startsWith("Run 1234567 ");
        assertThat(english.text("refusal.BAD_VALUE", Money.parse("JPY 5"))).endsWith(": 5 JPY");
    }

    @Test
    void constantsAndFindingsHaveTheirOwnWords() {
        assertThat(english.text("refusal.WRONG_STATE", PeriodState.CLOSED)).isEqualTo("Not possible in status Closed.");
        assertThat(english.text(
                        "refusal.SETUP_INCOMPLETE",
                        SetUpFinding.of(SetUpCode.ACCOUNT_MISSING, SystemAccount.EXCHANGE_GAIN)))
                .isEqualTo("Setup is incomplete: There is no account for: realized exchange gain");
    }

    @Test
    void aLanguageThatIsNotTranslatedSpeaksEnglish() {
        assertThat(Texts.in(Locale.forLanguageTag("fi")).text("problem.LOGIN_REQUIRED"))
                .isNotBlank();
    }

    @Test
    void onlyOurLanguagesBecomeLocales() {
        assertThat(Languages.of("zh-CN")).contains(Locale.SIMPLIFIED_CHINESE);
        assertThat(Languages.of("fr-CA")).contains(Locale.FRENCH);
        assertThat(Languages.of("de")).isEmpty();
        assertThat(Languages.of("en\"><script>")).isEmpty();
        assertThat(Languages.of(null)).isEmpty();
    }

    private static Set<String> placeholders(Properties texts, String key) {
        return PLACEHOLDER
                .matcher(texts.getProperty(key))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.filter(file -> file.getFileName().toString().startsWith("labels_"))
                    .toList();
        }
    }

    private static Properties bundle(String name) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name))) {
            texts.load(reader);
            return texts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
