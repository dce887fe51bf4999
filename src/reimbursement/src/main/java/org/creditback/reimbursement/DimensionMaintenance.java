package org.creditback.reimbursement;

import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Dimension;
import org.jspecify.annotations.Nullable;

/** Changes of dimensions that need to know runs and vendors. */
public interface DimensionMaintenance {

    /**
     * Changes what is asked of a dimension. All vouchers of a run are made by the same rules.
     *
     * @param changed with the version that was read
     * @return as stored, with its new version
     * @throws org.creditback.domain.Refusal RUN_ALREADY_ACTIVE while a run posts; TAKEN with the field {@code balancing} where another dimension
     *     balances; NOT_FOUND; STALE_VERSION
     */
    Dimension change(LegalEntityId entity, Dimension changed);

    /**
     * Deletes a value, or a dimension with all its values.
     *
     * @param value null for the whole dimension
     * @throws org.creditback.domain.Refusal IN_USE where something was posted with it or a vendor names it; RUN_ALREADY_ACTIVE while a run posts;
     *     NOT_FOUND
     */
    void delete(LegalEntityId entity, String name, @Nullable String value);
}
