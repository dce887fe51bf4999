package org.creditback.reimbursement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("PO-14: what is booked says so in the language of its legal entity")
class BookingTextsTest {

    @ParameterizedTest
    @CsvSource({
        "en, Reimbursement C-1001",
        "nl, Terugbetaling C-1001",
        "sv, Återbetalning C-1001",
        "fr, Remboursement C-1001",
        "fi, Asiakashyvitys C-1001",
        "zh-CN, 偿还 C-1001",
        "de, Reimbursement C-1001"
    })
    @DisplayName("labels.md: text.reimbursement; English for a language that is not at hand")
    void namesTheCustomerAccount(String language, String expected) {
        assertThat(BookingTexts.reimbursement(language, "C-1001")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"en", "nl", "sv", "fr", "fi", "zh-CN"})
    @DisplayName("RI-6: a failure names its correlation id in every language")
    void namesTheCorrelationId(String language) {
        UUID id = new UUID(1, 2);
        assertThat(BookingTexts.failure(language, id)).contains(id.toString()).doesNotContain("{", "''");
    }
}
