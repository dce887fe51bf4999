package org.creditback.ledger;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/** The financial dimensions of a legal entity, and their values (SU-19). */
public interface Dimensions {

    /** In name order. */
    List<Dimension> list(LegalEntityId entity);

    /** One dimension; a Refusal NOT_FOUND where there is none. */
    Dimension get(LegalEntityId entity, String name);

    /**
     * Values in code order.
     *
     * @param after the last value of the page before; empty for the first page
     * @param size  above 1,001 is cut to it
     */
    List<DimensionValue> values(LegalEntityId entity, String name, String after, int size);

    /**
     * Adds a dimension without values.
     *
     * @throws org.creditback.domain.Refusal ALREADY_EXISTS; MISSING_VALUE or BAD_VALUE with the field {@code name}; TAKEN with the field
     *     {@code balancing} where another dimension balances
     */
    Dimension add(LegalEntityId entity, Dimension dimension);

    /**
     * Adds a value.
     *
     * @throws org.creditback.domain.Refusal ALREADY_EXISTS; MISSING_VALUE or BAD_VALUE with the field {@code value}; NOT_FOUND
     */
    void addValue(LegalEntityId entity, String name, DimensionValue value);

    /**
     * Changes from when on a value is closed.
     *
     * @param before as the caller read it
     * @throws org.creditback.domain.Refusal NOT_FOUND; STALE_VERSION where it is closed from another day by now
     */
    void closeValue(LegalEntityId entity, String name, DimensionValue value, @Nullable LocalDate before);

    /**
     * Changes what is asked of a dimension, inside the caller's transaction: who calls has asked the runs.
     *
     * @param changed with the version that was read
     * @return as stored, with its new version
     * @throws org.creditback.domain.Refusal NOT_FOUND; STALE_VERSION; TAKEN with the field {@code balancing} where another dimension balances
     */
    Dimension change(LegalEntityId entity, Dimension changed);

    /**
     * Deletes a value, or a dimension with all its values, inside the caller's transaction: who calls has asked who else names it.
     *
     * @param value null for the whole dimension
     * @throws org.creditback.domain.Refusal NOT_FOUND; IN_USE where something was posted with it
     */
    void delete(LegalEntityId entity, String name, @Nullable String value);
}
