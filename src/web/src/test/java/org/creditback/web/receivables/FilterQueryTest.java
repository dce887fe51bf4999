package org.creditback.web.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.receivables.CustomerFilter.Field;
import org.creditback.web.receivables.QueryRow.Comparison;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("DI-7: one query, typed or put together of criteria")
class FilterQueryTest {

    private final FilterQuery query = new FilterQuery();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1001", "A..C", "A..", "..C", ">5", "<5", "*x*", "12*", "*9", "1*4", "!x", "!A..C", "!*x*", "1,2,!3"
            })
    @DisplayName("What was typed is the same query as criteria, and typed again")
    void goesThereAndBack(String typed) {
        query.getTyped().setCustomerAccounts(typed);
        CustomerFilter before = query.filter();
        query.openBuilder();
        assertThat(query.filter()).isEqualTo(before);
        query.openTyped();
        assertThat(query.getTyped().getCustomerAccounts()).isEqualTo(typed);
    }

    @Test
    void criteriaAreAlternativesRangesAndExclusions() {
        query.openBuilder();
        set(query.getRows().get(0), Field.CUSTOMER_GROUPS, Comparison.IS, "WHOLESALE, RETAIL");
        query.addRow();
        set(query.getRows().get(1), Field.CUSTOMER_ACCOUNTS, Comparison.RANGE, "1001");
        query.getRows().get(1).setTo("1999");
        query.addRow();
        set(query.getRows().get(2), Field.NAMES, Comparison.CONTAINS, "test");
        query.getRows().get(2).setExcluded(true);
        query.addRow();
        query.openTyped();
        assertThat(query.getTyped().getFilled())
                .containsEntry("customerGroups", "WHOLESALE,RETAIL")
                .containsEntry("customerAccounts", "1001..1999")
                .containsEntry("names", "!*test*")
                .hasSize(3);
    }

    private static void set(QueryRow row, Field field, Comparison comparison, String value) {
        row.setField(field);
        row.setComparison(comparison);
        row.setValue(value);
    }

    @Test
    void aCriterionWithoutAValueIsNone() {
        query.openBuilder();
        assertThat(query.isBlank()).isTrue();
        assertThat(query.filter().isEverything()).isTrue();
        query.getTyped().setVendorAccount("FILLED");
        assertThat(query.isBlank()).isFalse();
        assertThat(query.filter().isEverything()).isFalse();
    }

    @Test
    @DisplayName("A malformed criterion is named by its field, and says so itself")
    void refusesAMalformedCriterion() {
        query.openBuilder();
        QueryRow row = query.getRows().get(0);
        set(row, Field.NAMES, Comparison.GREATER, "a*");
        assertThat(row.isWellFormed()).isFalse();
        assertThatThrownBy(query::check).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field())
                .isEqualTo("filter.names"));
        set(row, Field.NAMES, Comparison.IS, "a");
        query.check();
    }

    @Test
    void criteriaAreRemovedAndCleared() {
        query.openBuilder();
        query.addRow();
        query.getRows().get(1).setValue("1");
        query.removeRow(0);
        query.removeRow(7);
        assertThat(query.getRows()).extracting(QueryRow::getValue).isEqualTo(List.of("1"));
        query.clear();
        assertThat(query.isBlank()).isTrue();
        assertThat(query.filter().isEverything()).isTrue();
    }

    @Test
    void aStoredFilterOpensAsItIsTyped() {
        query.getTyped().setCurrencies("EUR,SEK");
        query.getTyped().setVendorAccount("EMPTY");
        FilterQuery stored = FilterQuery.of(query.filter());
        assertThat(stored.isOpen()).isTrue();
        assertThat(stored.getTyped().getCurrencies()).isEqualTo("EUR,SEK");
        assertThat(stored.filter()).isEqualTo(query.filter());
        assertThat(FilterQuery.of(CustomerFilter.ALL).isOpen()).isFalse();
    }
}
