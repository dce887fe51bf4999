package org.creditback.web.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Dimension;
import org.creditback.ledger.DimensionValue;
import org.creditback.ledger.Dimensions;
import org.creditback.reimbursement.DimensionMaintenance;

/** A dimension Department with values D10 and D20, of which D10 is on vouchers. */
class FakeDimensions implements Dimensions {

    final Map<String, Dimension> stored = new TreeMap<>();
    final Map<String, DimensionValue> values = new TreeMap<>();

    FakeDimensions() {
        stored.put("Department", new Dimension("Department", false, false, 0));
        values.put("D10", new DimensionValue("D10", null));
        values.put("D20", new DimensionValue("D20", null));
    }

    @Override
    public List<Dimension> list(LegalEntityId entity) {
        return List.copyOf(stored.values());
    }

    @Override
    public Dimension get(LegalEntityId entity, String name) {
        Dimension dimension = stored.get(name);
        if (dimension == null) {
            throw new Refusal(RefusalReason.NOT_FOUND, name);
        }
        return dimension;
    }

    @Override
    public List<DimensionValue> values(LegalEntityId entity, String name, String after, int size) {
        return values.values().stream()
                .filter(value -> value.value().compareTo(after) > 0)
                .limit(size)
                .toList();
    }

    @Override
    public Dimension add(LegalEntityId entity, Dimension dimension) {
        if (stored.putIfAbsent(dimension.name(), dimension) != null) {
            throw Refusal.ofField(RefusalReason.ALREADY_EXISTS, "name", dimension.name());
        }
        return dimension;
    }

    @Override
    public void addValue(LegalEntityId entity, String name, DimensionValue value) {
        if (values.putIfAbsent(value.value(), value) != null) {
            throw Refusal.ofField(RefusalReason.ALREADY_EXISTS, "value", value.value());
        }
    }

    @Override
    public void closeValue(LegalEntityId entity, String name, DimensionValue value, LocalDate before) {
        if (!Objects.equals(values.get(value.value()).closedFrom(), before)) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        values.put(value.value(), value);
    }

    @Override
    public Dimension change(LegalEntityId entity, Dimension changed) {
        if (get(entity, changed.name()).version() != changed.version()) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        Dimension after = new Dimension(changed.name(), changed.required(), changed.balancing(), changed.version() + 1);
        stored.put(after.name(), after);
        return after;
    }

    @Override
    public void delete(LegalEntityId entity, String name, String value) {
        if (value == null || value.equals("D10")) {
            throw new Refusal(RefusalReason.IN_USE, name);
        }
        values.remove(value);
    }

    /** The door that knows runs and vendors. */
    DimensionMaintenance maintenance() {
        return new DimensionMaintenance() {
            @Override
            public Dimension change(LegalEntityId entity, Dimension changed) {
                return FakeDimensions.this.change(entity, changed);
            }

            @Override
            public void delete(LegalEntityId entity, String name, String value) {
                FakeDimensions.this.delete(entity, name, value);
            }
        };
    }
}
