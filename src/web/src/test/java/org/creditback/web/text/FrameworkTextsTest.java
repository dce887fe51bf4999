package org.creditback.web.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.convert.BigDecimalConverter;
import jakarta.faces.convert.DateTimeConverter;
import jakarta.faces.convert.IntegerConverter;
import jakarta.faces.validator.LengthValidator;
import jakarta.faces.validator.RegexValidator;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("labels.md 1: what the frameworks say by themselves is said in our six languages")
class FrameworkTextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");
    // Of parts that no page has.
    private static final Pattern UNUSED =
            Pattern.compile("primefaces\\.(captcha|slider|tree|password|fileupload)\\..*");

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "sv", "fr", "fi", "zh_CN"})
    void everyLanguageSaysTheSame(String language) {
        Properties english = ours("en");
        Properties translated = ours(language);
        assertThat(translated.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(translated, key)).as(key).isEqualTo(placeholders(english, key));
            assertThat(translated.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
            if (!language.equals("en") && !translated.getProperty(key).equals("{0}")) {
                assertThat(translated.getProperty(key)).as(key).isNotEqualTo(english.getProperty(key));
            }
        }
    }

    @Test
    @DisplayName("a new version of PrimeFaces with a new sentence asks for our words")
    void everySentenceOfPrimeFaces() {
        Set<String> theirs =
                new TreeSet<>(read("/org/primefaces/Messages.properties").stringPropertyNames());
        theirs.removeIf(key -> UNUSED.matcher(key).matches());
        assertThat(theirs).isNotEmpty();
        assertThat(ours("en").stringPropertyNames()).containsAll(theirs);
    }

    @Test
    void theSentencesOfFacesThatInputsCanMeet() {
        assertThat(ours("en").stringPropertyNames())
                .contains(
                        UIInput.REQUIRED_MESSAGE_ID,
                        UIInput.CONVERSION_MESSAGE_ID,
                        UIInput.UPDATE_MESSAGE_ID,
                        UISelectOne.INVALID_MESSAGE_ID,
                        UISelectMany.INVALID_MESSAGE_ID,
                        BigDecimalConverter.DECIMAL_ID,
                        IntegerConverter.INTEGER_ID,
                        DateTimeConverter.DATE_ID,
                        LengthValidator.MAXIMUM_MESSAGE_ID,
                        RegexValidator.NOT_MATCHED_MESSAGE_ID);
    }

    private static Set<String> placeholders(Properties texts, String key) {
        return PLACEHOLDER
                .matcher(texts.getProperty(key))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties ours(String language) {
        return read("/org/creditback/web/framework_" + language + ".properties");
    }

    private static Properties read(String resource) {
        Properties texts = new Properties();
        try (InputStream stream =
                        Objects.requireNonNull(FrameworkTextsTest.class.getResourceAsStream(resource), resource);
                Reader reader = new InputStreamReader(stream, UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
