package org.creditback.payables.internal.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("BF-6, F47: texts in the characters of SEPA")
class SepaTextTest {

    private static final String SET = "[a-zA-Z0-9/\\-?:().,'+ ]*";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    Ada Berg                        | Ada Berg
                    a/b-c?d:e(f)g.h,i'j+k 9         | a/b-c?d:e(f)g.h,i'j+k 9
                    Zoë Ångström                    | Zoe Angstrom
                    Müller & Söhne                  | Muller + Sohne
                    Weiß, Æble, Œuvre, Þór, Đorđe   | Weiss, AEble, OEuvre, THor, Dorde
                    Łódź, Żółć, Čapek, Şimşek       | Lodz, Zolc, Capek, Simsek
                    Παπαδόπουλος                    | Papadopoulos
                    Иванов Пётр                     | Ivanov Petr
                    Щукина Юлия                     | Shchukina Yuliya
                    张伟                            | zhang wei
                    李 Li                           | li Li
                    \u202Eabc\u202C                 | abc
                    =cmd,!A0                        | .cmd,.A0
                    +358 40 123                     | +358 40 123
                    -Berg                           | -Berg
                    ＡＢＣ１２                      | ABC12
                    „Haus“ «Am See» – Süd           | ,,Haus. ..Am See.. - Sud
                    Rue de l’École 5 ½              | Rue de l'Ecole 5 1/2
                    a_b [c] {d} e\\f g;h            | a-b (c) (d) e/f g,h
                    100 €                           | 100 E
                    """)
    void writesNamesAsBanksTakeThem(String name, String written) {
        assertThat(SepaText.of(name).written()).isEqualTo(written);
    }

    @Test
    void dropsWhatHasNoLetters() {
        assertThat(SepaText.of("\uD83D\uDE00Ada\uD83D\uDE80Berg\u2728").written())
                .isEqualTo("Ada Berg");
        assertThat(SepaText.of("\uD83D\uDE00\u200D\uD83D\uDE80").written()).isEmpty();
        assertThat(SepaText.of("A\u0301\u0302\u0303da").written()).isEqualTo("Ada");
        assertThat(SepaText.of("Ad\u00ADa\u200B Ber\u2060g").written()).isEqualTo("Ada Berg");
        assertThat(SepaText.of(" \tAda\r\n\u00A0 Berg\u3000").written()).isEqualTo("Ada Berg");
        assertThat(SepaText.of("a\uD800b").written()).isEqualTo("a b");
        assertThat(SepaText.of("").written()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\u05D3\u05D5\u05D3 \u05DB\u05D4\u05DF'",
        "'\u0645\u062D\u0645\u062F \u0639\u0644\u064A'",
        "'\u0E2A\u0E21\u0E0A\u0E32\u0E22'"
    })
    @DisplayName("Hebrew, Arabic and Thai names keep letters")
    void otherScriptsBecomeLetters(String name) {
        assertThat(SepaText.of(name).written()).matches(SET).containsPattern("[a-z]{2}");
    }

    @Test
    void saysWhetherAnythingChanged() {
        assertThat(SepaText.of("Ada Berg").isChanged()).isFalse();
        assertThat(SepaText.of("Ada  Berg").isChanged()).isTrue();
        assertThat(SepaText.of("Zoë").isChanged()).isTrue();
        assertThat(SepaText.of("Zoë")).isEqualTo(new WrittenText("Zoë", "Zoe"));
    }

    @Test
    @DisplayName("BF-6: names and remittance over 140 characters are shortened at a word")
    void shortensAtAWord() {
        String whole = "abcdefghi ".repeat(14).strip();
        assertThat(whole).hasSize(139);
        assertThat(SepaText.name(whole + "j").written()).isEqualTo(whole + "j");
        assertThat(SepaText.name(whole + "jk").written()).isEqualTo(whole.substring(0, 129));
        assertThat(SepaText.name(whole + "j k").written()).isEqualTo(whole + "j");
        assertThat(SepaText.name(whole + " j").written()).isEqualTo(whole);
        assertThat(SepaText.remittance(whole + "j").isChanged()).isFalse();
        assertThat(SepaText.remittance(whole + "jk").written()).isEqualTo(whole.substring(0, 129));
        assertThat(SepaText.of(whole + "jk").written()).hasSize(141);
    }

    @Test
    void cutsAWordThatIsLongerThanHalfOfTheRoom() {
        assertThat(SepaText.name("a".repeat(141)).written()).isEqualTo("a".repeat(140));
        String late = "b".repeat(70) + " " + "a".repeat(100);
        assertThat(SepaText.name(late).written()).isEqualTo("b".repeat(70));
        String early = "b".repeat(69) + " " + "a".repeat(100);
        assertThat(SepaText.name(early).written()).isEqualTo(early.substring(0, 140));
    }

    @Test
    @DisplayName("BF-6: the length counts as written, not as it was")
    void countsWhatIsWritten() {
        assertThat(SepaText.name("ß".repeat(70)).written()).isEqualTo("s".repeat(140));
        assertThat(SepaText.name("ß".repeat(71)).written()).hasSize(140);
    }

    @RepeatedTest(10)
    @DisplayName(
            "No text of random characters gives another one than those of SEPA, and writing it again changes nothing")
    void everyTextComesOutInSepaCharacters(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int text = 0; text < 40; text++) {
            StringBuilder name = new StringBuilder();
            random.ints(random.nextInt(60), 0, random.nextBoolean() ? 0x3000 : Character.MAX_CODE_POINT + 1)
                    .forEach(name::appendCodePoint);
            String written = SepaText.name(name.toString()).written();
            assertThat(written).as(name.toString()).matches(SET).hasSizeLessThanOrEqualTo(140);
            assertThat(written.strip()).isEqualTo(written);
            assertThat(written).doesNotContain("  ");
            assertThat(SepaText.name(written).isChanged()).isFalse();
            assertThat(SepaText.name(name.toString()).written()).isEqualTo(written);
        }
    }

    @Test
    @DisplayName("Every character of the first planes for itself")
    void everyCharacterComesOutInSepaCharacters() {
        StringBuilder all = new StringBuilder();
        for (int code = 0; code < 0x2FFFF; code += code < 0x3400 ? 1 : 997) {
            all.appendCodePoint(code).append(' ');
        }
        assertThat(SepaText.of(all.toString()).written()).matches(SET);
    }
}
