package org.creditback.domain.payables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Return and reject reasons, payments.md section 7")
class ReturnReasonTest {

    // The table of the specification, line for line.
    private static final String TABLE = """
            AC01 NEW_BANK_DATA
            AC03 NEW_BANK_DATA
            AC04 NEW_BANK_DATA
            AC06 CONTACT_CUSTOMER
            AG01 NEW_BANK_DATA
            AM05 DUPLICATE_CHECK
            BE04 ADDRESS
            BE05 CONTACT_CUSTOMER
            CURR METHOD_CHANGE
            FOCR NONE
            MD07 DECEASED
            MS02 CONTACT_CUSTOMER
            NOAS CONTACT_CUSTOMER
            MS03 CONTACT_BANK
            RC01 NEW_BANK_DATA
            RR01 ADDRESS
            RR02 ADDRESS
            RR03 ADDRESS
            RR04 LEGAL
            """;

    @Test
    void everyReasonHasTheActionOfTheTable() {
        Map<String, ReturnAction> table = new TreeMap<>();
        TABLE.lines().map(line -> line.split(" ")).forEach(row -> table.put(row[0], ReturnAction.valueOf(row[1])));
        Map<String, ReturnAction> ours = new TreeMap<>();
        Arrays.stream(ReturnReason.values()).forEach(reason -> ours.put(reason.name(), reason.action()));
        assertThat(ours).isEqualTo(table);
        table.forEach((code, action) ->
                assertThat(ReturnReason.actionOf(code)).as(code).isEqualTo(action));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AC02", "ac01", "AC01 ", "ZZZZ"})
    void anUnknownReasonIsForAPerson(String code) {
        assertThat(ReturnReason.actionOf(code)).isEqualTo(ReturnAction.MANUAL);
    }
}
