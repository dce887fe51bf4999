package org.creditback.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("PC-1, PC-2, C-8: bank accounts on paper, masked, and of one country with their bank")
class BankDetailsTest {

    private static boolean agree(String account, String bank) {
        return BankCountries.agree(account + "0000000000000000", "BANK" + bank + "2X");
    }

    @Test
    @DisplayName("PC-2: of all pairs of countries only equal ones agree, and territories with their mother country")
    void countriesOfAccountAndBankAgree() {
        List<String> territories = List.of(
                "FR GF", "FR GP", "FR MQ", "FR RE", "FR PF", "FR TF", "FR YT", "FR NC", "FR BL", "FR MF", "FR PM",
                "FR WF", "GB GG", "GB IM", "GB JE", "FI AX");
        for (String account : Locale.getISOCountries()) {
            assertThat(Arrays.stream(Locale.getISOCountries())
                            .filter(bank -> agree(account, bank))
                            .map(bank -> account + " " + bank))
                    .allMatch(pair -> pair.equals(account + " " + account) || territories.contains(pair))
                    .contains(account + " " + account)
                    .hasSize(1
                            + (int) territories.stream()
                                    .filter(pair -> pair.startsWith(account + " "))
                                    .count());
        }
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "NL91ABNA0417164300, NL91 ABNA 0417 1643 00, •••• 4300",
        "FI2112345600000785, FI21 1234 5600 0007 85, •••• 0785",
        "NL91 ABNA 0417 1643 00, NL91 ABNA 0417 1643 00, •••• 4300",
        "12345678, 1234 5678, •••• 5678",
        "1234, 1234, ••••",
        "1, 1, ••••"
    })
    void areWrittenInGroupsOfFourAndMasked(String account, String grouped, String masked) {
        assertThat(BankDetails.grouped(account)).isEqualTo(grouped);
        assertThat(BankDetails.masked(account)).isEqualTo(masked);
    }
}
