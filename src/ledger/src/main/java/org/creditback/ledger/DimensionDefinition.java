package org.creditback.ledger;

import java.util.List;

/**
 * A financial dimension of a legal entity (SU-19).
 *
 * @param name      up to 20 characters
 * @param required  every AR and AP line must have a value
 * @param balancing vouchers balance per value (PO-12); one dimension at the most
 * @param values    in code order once stored
 */
public record DimensionDefinition(String name, boolean required, boolean balancing, List<String> values) {

    public DimensionDefinition {
        values = List.copyOf(values);
    }
}
