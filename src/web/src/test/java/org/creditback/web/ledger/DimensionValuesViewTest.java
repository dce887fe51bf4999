package org.creditback.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.creditback.ledger.DimensionValue;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DimensionValuesViewTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private final FakePage page = new FakePage().with("dimension", "Department");
    private final FakeDimensions dimensions = new FakeDimensions();

    private DimensionValuesView opened() {
        DimensionValuesView view = new DimensionValuesView();
        view.dimensions = dimensions;
        view.maintenance = dimensions.maintenance();
        view.entity = Fakes.entity();
        view.page = page;
        view.read();
        return view;
    }

    @Test
    @DisplayName("SU-19: a value is added, closed from a day on, and deleted where nothing has it")
    void addsClosesAndDeletes() {
        DimensionValuesView view = opened();
        view.setValue("D30");
        view.save();
        view.edit(new DimensionValue("D30", null));
        assertThat(view.isEditing()).isTrue();
        view.setClosedFrom(DAY);
        view.save();
        assertThat(dimensions.values).containsEntry("D30", new DimensionValue("D30", DAY));
        assertThat(view.isEditing()).isFalse();
        view.delete(new DimensionValue("D30", DAY));
        assertThat(view.getValues()).extracting(DimensionValue::value).containsExactly("D10", "D20");
        assertThatThrownBy(() -> view.delete(new DimensionValue("D10", null))).hasMessageContaining("IN_USE");
        assertThat(page.said).containsExactly("msg.saved", "msg.saved", "dimension.valueDeleted");
    }

    @Test
    @DisplayName("Who comes second is told that the value was closed from another day meanwhile")
    void tellsWhoComesSecond() {
        DimensionValuesView view = opened();
        view.edit(new DimensionValue("D20", null));
        dimensions.values.put("D20", new DimensionValue("D20", DAY));
        view.setClosedFrom(DAY.plusDays(1));
        assertThatThrownBy(view::save).hasMessageContaining("STALE_VERSION");
        assertThat(view.getClosedFrom()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void pagesByValue() {
        IntStream.range(100, 160)
                .forEach(number ->
                        dimensions.addValue(Fakes.FI01, "Department", new DimensionValue("E" + number, null)));
        assertThat(opened().getValues()).hasSize(50);
        assertThat(opened().getNext()).isEqualTo("E147");
    }
}
