package org.creditback.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SU-17: where a document is posted when it comes into the books")
class OpenPeriodsTest {

    private final OpenPeriods open = new OpenPeriods(new TreeMap<>() {
        {
            put(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
            put(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));
        }
    });

    @Test
    void onItsOwnDateInAnOpenPeriod() {
        assertThat(open.postingDate(LocalDate.of(2026, 1, 1))).contains(LocalDate.of(2026, 1, 1));
        assertThat(open.postingDate(LocalDate.of(2026, 1, 31))).contains(LocalDate.of(2026, 1, 31));
        assertThat(open.postingDate(LocalDate.of(2026, 4, 30))).contains(LocalDate.of(2026, 4, 30));
    }

    @Test
    void onTheFirstDayOfTheNextOpenPeriodOtherwise() {
        assertThat(open.postingDate(LocalDate.of(1999, 12, 31))).contains(LocalDate.of(2026, 1, 1));
        assertThat(open.postingDate(LocalDate.of(2026, 2, 1))).contains(LocalDate.of(2026, 4, 1));
        assertThat(open.postingDate(LocalDate.of(2026, 3, 31))).contains(LocalDate.of(2026, 4, 1));
    }

    @Test
    void nowhereAfterTheLastOne() {
        assertThat(open.postingDate(LocalDate.of(2026, 5, 1))).isEmpty();
        assertThat(new OpenPeriods(new TreeMap<>()).postingDate(LocalDate.of(2026, 1, 1)))
                .isEmpty();
    }
}
