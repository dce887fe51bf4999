package org.creditback.domain.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.examples.ExampleParser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the fingerprint of a candidate notices, rule PO-15. */
class FingerprintTest {

    private static final String BLOCK = """
            case X
            entity NL01 EUR
            vendor NL01 V-01
            vendor NL01 V-02
            customer NL01 C-1 vendor=V-01
            item NL01 C-1 CN-1 creditnote 2026-10-01 -100.00 USD acc=-90.00 dist=BU001:60.00,BU002:40.00
            item NL01 C-1 INV-1 invoice 2026-10-01 10.00 EUR due=2026-11-01
            run NL01
            """;

    private static String print(String block) {
        return Fingerprint.text(new PolicyFacts(ExampleParser.golden(block).facts())
                .candidates()
                .get(0)
                .customer());
    }

    @Test
    void theSameCustomerHasTheSameFingerprint() {
        assertThat(print(BLOCK)).isEqualTo(print(BLOCK));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @DisplayName("ids, open amounts in both currencies, debits too (F24), vendor account")
    @CsvSource({
        "-100.00 USD,  -99.99 USD",
        "acc=-90.00,   acc=-89.99",
        "BU001:60.00,  BU001:61.00",
        "' 10.00 EUR', ' 9.99 EUR'",
        "vendor=V-01,  vendor=V-02",
        "vendor=V-01,  vendor=-"
    })
    void noticesEveryChange(String before, String after) {
        assertThat(BLOCK).contains(before);
        assertThat(print(BLOCK.replace(before, after))).isNotEqualTo(print(BLOCK));
    }

    @Test
    void noticesANewDebit() {
        String debit = "item NL01 C-1 INV-2 invoice 2026-11-19 1.00 EUR\nrun NL01";
        assertThat(print(BLOCK.replace("run NL01", debit))).isNotEqualTo(print(BLOCK));
    }
}
