package org.creditback.payables;

import java.util.List;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;

/** Vendors to choose from. Closed ones are never offered. */
public interface VendorLookup {

    /**
     * Vendors whose account begins with a text, or whose name contains it, in account order.
     *
     * @param withOneTime false hides one-time vendors (VE-13)
     * @param size        at most so many
     */
    List<VendorChoice> matching(LegalEntityId entity, String text, boolean withOneTime, int size);

    /** One vendor that is not closed. */
    Optional<VendorChoice> find(LegalEntityId entity, String account);
}
