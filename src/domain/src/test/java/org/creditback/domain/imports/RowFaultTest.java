package org.creditback.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A form is judged as a row of a file is")
class RowFaultTest {

    @Test
    void aFieldHasTheNameOfItsColumn() {
        Refusal refusal = new RowFault(1, "hold_release_date", "soon", ImportCode.BAD_DATE, null).refusal();
        assertThat(refusal.reason()).isEqualTo(RefusalReason.BAD_VALUE);
        assertThat(refusal.field()).isEqualTo("holdReleaseDate");
        assertThat(refusal.arguments()).containsExactly("soon");
    }

    @Test
    void whatIsMissingIsSaidSo() {
        Refusal refusal = new RowFault(0, "name", "", ImportCode.MISSING_VALUE, null).refusal();
        assertThat(refusal.reason()).isEqualTo(RefusalReason.MISSING_VALUE);
        assertThat(refusal.field()).isEqualTo("name");
    }

    @Test
    @DisplayName("C-8: a refused bank account is masked, in sentences and in the audit trail")
    void bankDataIsMasked() {
        Refusal refusal = new RowFault(15, "iban", "NL00 ABNA 0417 1643 00", ImportCode.BAD_IBAN, null).refusal();
        assertThat(refusal.arguments()).containsExactly("•••• 4300");
        assertThat(refusal.getMessage()).doesNotContain("ABNA");
    }

    @Test
    void whatIsNotTypedIsAbsent() {
        ImportedRow row = ImportedRow.typed(ImportKind.VENDORS, Map.of("name", "Jansen", "town", ""));
        assertThat(row.value("name")).isEqualTo("Jansen");
        assertThat(row.value("iban")).isEmpty();
        assertThat(row.present()).containsExactlyInAnyOrder("name", "town");
    }
}
