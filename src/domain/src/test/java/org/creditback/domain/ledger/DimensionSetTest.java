package org.creditback.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dimension order and canonical text, rule MO-7. */
class DimensionSetTest {

    private static DimensionSet set(String text) {
        return DimensionSet.parse(text).orElseThrow();
    }

    @Test
    @DisplayName("MO-7: pairs joined by a semicolon, names in order, however they were written")
    void theTextIsCanonical() {
        assertThat(set("Department=D10;BusinessUnit=BU001").text()).isEqualTo("BusinessUnit=BU001;Department=D10");
        assertThat(set("Department=D10;BusinessUnit=BU001")).isEqualTo(set("BusinessUnit=BU001;Department=D10"));
        assertThat(DimensionSet.of(Map.of("b", "2", "a", "1", "B", "3")).text()).isEqualTo("B=3;a=1;b=2");
        assertThat(set("")).isEqualTo(DimensionSet.EMPTY);
        assertThat(DimensionSet.EMPTY.text()).isEmpty();
    }

    @Test
    @DisplayName("MO-7: empty first, then by code point of the text, never by a language")
    void ordersByCodePoint() {
        List<String> inOrder = List.of(
                "",
                "A=10",
                "A=1;B=2",
                "A=2",
                "BusinessUnit=BU1",
                "BusinessUnit=BU10",
                "BusinessUnit=BU2",
                "BusinessUnit=Z",
                "BusinessUnit=a",
                "BusinessUnit=\u00e9",
                "BusinessUnit=\uffee",
                "BusinessUnit=\ud83d\ude00",
                "Department=A");
        List<DimensionSet> shuffled =
                new ArrayList<>(inOrder.stream().map(DimensionSetTest::set).toList());
        Collections.shuffle(shuffled, new Random(7));
        Collections.sort(shuffled);
        assertThat(shuffled.stream().map(DimensionSet::text)).isEqualTo(inOrder);
    }

    @Test
    @DisplayName("MO-7: the account comes before the dimensions")
    void accountsComeFirst() {
        Stream<LedgerDimension> shuffled = Stream.of(
                new LedgerDimension("130200", DimensionSet.EMPTY),
                new LedgerDimension("130100", set("A=2")),
                new LedgerDimension("130100", DimensionSet.EMPTY),
                new LedgerDimension("13010", set("Z=9")));
        assertThat(shuffled.sorted().map(place -> place.account() + " " + place.dimensions()))
                .containsExactly("13010 Z=9", "130100 ", "130100 A=2", "130200 ");
    }

    @ParameterizedTest
    @DisplayName("BAD_DIMENSIONS: what is malformed is not read")
    @ValueSource(
            strings = {
                "BU001",
                "=BU001",
                "BusinessUnit=",
                ";",
                "A=1;",
                ";A=1",
                "A=1;;B=2",
                "A=1;A=2",
                "A=1;A=1",
                "A=1=2",
                "A= 1",
                " A=1",
                "A=123456789012345678901",
                "A2345678901234567890x=1",
                "A=\t"
            })
    void refusesWhatIsMalformed(String text) {
        assertThat(DimensionSet.parse(text)).isEmpty();
    }

    @Test
    void twentyCharactersAreAllowed() {
        assertThat(DimensionSet.parse("A234567890123456789x=B234567890123456789x"))
                .isPresent();
    }

    @Test
    @DisplayName("PO-12: an interunit line carries the balancing dimension alone")
    void keepsOneDimensionOnly() {
        assertThat(set("BusinessUnit=BU001;Department=D10").only("Department")).isEqualTo(set("Department=D10"));
        assertThat(set("BusinessUnit=BU001").only("Department")).isEqualTo(DimensionSet.EMPTY);
        assertThat(set("BusinessUnit=BU001").value("BusinessUnit")).contains("BU001");
        assertThat(set("BusinessUnit=BU001").value("businessunit")).isEmpty();
    }
}
