package org.creditback.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.creditback.domain.InvariantBroken;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("interfaces.md 1: kinds of files and their columns")
class ImportKindTest {

    @ParameterizedTest
    @CsvSource({
        "customers,CUSTOMERS,18,bic,bank_code",
        "vendors,VENDORS,20,bic,bank_code",
        "open-items,OPEN_ITEMS,17,text,billing_classification",
        "exchange-rates,EXCHANGE_RATES,4,rate,"
    })
    void aKindHasItsColumnsInTheOrderOfTheContract(
            String name, ImportKind kind, int columns, String lastNeeded, String firstOther) {
        assertThat(ImportKind.of(name)).contains(kind);
        assertThat(kind.columns()).hasSize(columns).doesNotHaveDuplicates();
        assertThat(kind.mayBeMissing(lastNeeded)).isFalse();
        if (firstOther != null) {
            assertThat(kind.position(firstOther)).isEqualTo(kind.position(lastNeeded) + 1);
            assertThat(kind.mayBeMissing(firstOther)).isTrue();
        }
    }

    @Test
    void anUnknownNameIsNoKind() {
        assertThat(ImportKind.of("Customers")).isEmpty();
        assertThat(ImportMode.of("all")).isEmpty();
        assertThat(ImportMode.of("all-or-nothing")).contains(ImportMode.ALL_OR_NOTHING);
        assertThat(ImportMode.of(null)).contains(ImportMode.ROW_BY_ROW);
    }

    @Test
    void aColumnThatAKindDoesNotHaveIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> ImportKind.EXCHANGE_RATES.position("name")).isInstanceOf(InvariantBroken.class);
    }

    @Test
    void aMissingValueComesBeforeEveryColumnAndColumnsBeforeWhatConcernsSeveral() {
        for (ImportKind kind : ImportKind.values()) {
            assertThat(kind.columns())
                    .extracting(column -> RowFault.rank(kind, column))
                    .isSorted()
                    .allMatch(rank -> rank > RowFault.WHOLE_ROW && rank < RowFault.SEVERAL_COLUMNS);
        }
        assertThat(RowFault.SEVERAL_COLUMNS).isLessThan(RowFault.SEVERAL_ROWS);
    }
}
