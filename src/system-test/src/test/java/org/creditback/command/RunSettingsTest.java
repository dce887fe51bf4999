package org.creditback.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.creditback.server.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options of the run command (interfaces, section 6). */
class RunSettingsTest {

    @Test
    void withoutOptionsTheSampleRunsOnAnEmptyDatabaseAndStaysUp() {
        RunSettings settings = settings();
        assertThat(settings.data()).isNull();
        assertThat(settings.candidates()).isNull();
        assertThat(settings.rejected()).isNull();
        assertThat(settings.keep()).isFalse();
        assertThat(settings.exit()).isFalse();
        assertThat(settings.ports().http()).isEqualTo(8080);
        assertThat(settings.runFields()).isEmpty();
    }

    @Test
    void everyOptionIsHeard() {
        RunSettings settings = settings(
                "data=/in",
                "keep=true",
                "exit=true",
                "candidates=/out/c.csv",
                "rejected=/out/r.csv",
                "portOffset=200",
                "openDebitMode=GROSS",
                "summarizeCustomer=true",
                "customerAccounts=1001..1999,12*",
                "pay=false",
                "browser.required=true",
                "test.portOffset=5");
        assertThat(settings.data()).isEqualTo(Path.of("/in"));
        assertThat(settings.candidates()).isEqualTo(Path.of("/out/c.csv"));
        assertThat(settings.rejected()).isEqualTo(Path.of("/out/r.csv"));
        assertThat(settings.keep()).isTrue();
        assertThat(settings.exit()).isTrue();
        assertThat(settings.ports().management()).isEqualTo(10190);
        assertThat(settings.runFields())
                .isEqualTo(Map.of(
                        "openDebitMode", "GROSS", "summarizeCustomer", "true", "customerAccounts", "1001..1999,12*"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pay=now           | creditback.pay is true or false, not now.",
                "exit=yes          | creditback.exit is true or false, not yes.",
                "portOffset=-1     | creditback.portOffset is a number from 0 to 55000, not -1.",
                "portOffset=99999  | creditback.portOffset is a number from 0 to 55000, not 99999.",
                "openDebitmode=NET | There is no option -Dcreditback.openDebitmode: the options are data, keep, exit,"
            })
    void aWrongOptionIsToldBeforeAnythingStarts(String option, String sentence) {
        assertThatThrownBy(() -> settings(option))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith(sentence);
    }

    private static RunSettings settings(String... options) {
        Properties properties = new Properties();
        properties.setProperty("creditback.root", "/project");
        properties.setProperty("creditback.server", "/project/server");
        for (String option : options) {
            String[] pair = option.split("=", 2);
            properties.setProperty("creditback." + pair[0], pair[1]);
        }
        return RunSettings.of(properties);
    }
}
