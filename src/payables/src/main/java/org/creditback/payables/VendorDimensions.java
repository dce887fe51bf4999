package org.creditback.payables;

import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/** Which dimension values vendors have as their default (SU-19). */
public interface VendorDimensions {

    /** Whether a vendor, or the template of one-time vendors, names the value; null for any value of the dimension. */
    boolean isNamed(LegalEntityId entity, String name, @Nullable String value);
}
