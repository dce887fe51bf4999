package org.creditback.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("WCAG 1.4.3: what is read stands out from what is behind it, in the light and in the dark look")
class StyleSheetTest {

    private static final Pattern COLOR =
            Pattern.compile("--([a-z-]+): light-dark\\((#[0-9a-f]{3,6}), (#[0-9a-f]{3,6})\\)");
    private static final double READABLE = 4.5;

    private static final Map<String, String[]> COLORS = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        String css = Files.readString(Path.of("src", "main", "webapp", "resources", "creditback", "creditback.css"));
        Matcher color = COLOR.matcher(css);
        while (color.find()) {
            COLORS.put(color.group(1), new String[] {color.group(2), color.group(3)});
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ink,paper",
        "ink,ground",
        "ink,soft",
        "ink,hover",
        "ink,input",
        "ink,hover-head",
        "ink,accent-soft",
        "muted,paper",
        "muted,ground",
        "muted,soft",
        "muted,hover",
        "faint,paper",
        "faint,ground",
        "faint,soft",
        "accent,paper",
        "accent,ground",
        "accent,soft",
        "accent,hover",
        "accent-dark,accent-soft",
        "accent-dark,paper",
        "command-ink,command",
        "command-ink,command-dark",
        "navy-ink,navy",
        "navy-ink,navy-soft",
        "navy-muted,navy",
        "good,good-soft",
        "warn,warn-soft",
        "bad,bad-soft",
        "bad,paper",
        "bad,ground",
        "good,ground"
    })
    void isReadable(String text, String behind) {
        for (int look = 0; look < 2; look++) {
            assertThat(contrast(COLORS.get(text)[look], COLORS.get(behind)[look]))
                    .as(look == 0 ? "light" : "dark")
                    .isGreaterThanOrEqualTo(READABLE);
        }
    }

    private static double contrast(String one, String other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(String color) {
        String digits = color.length() == 4 ? color.substring(1).replaceAll(".", "$0$0") : color.substring(1);
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int part = 0; part < 3; part++) {
            double value = Integer.parseInt(digits.substring(2 * part, 2 * part + 2), 16) / 255.0;
            sum += weights[part] * (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
