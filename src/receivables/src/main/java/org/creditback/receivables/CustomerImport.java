package org.creditback.receivables;

import java.util.Collection;
import java.util.List;
import org.creditback.domain.imports.CustomerRow;
import org.creditback.domain.imports.VendorReference;
import org.creditback.ledger.StagedRows;
import org.jspecify.annotations.Nullable;

/**
 * The customers of a file.
 *
 * <p>A customer who exists is updated; but a changed bank account becomes a bank-detail change that waits for its approval, and an empty
 * vendor account or bank account leaves what is there.
 */
public interface CustomerImport extends StagedRows<CustomerRow> {

    /** The next vendors that rows name, each once, in order of legal entity and account; after null from the first one on. */
    List<VendorReference> namedVendors(long importId, @Nullable VendorReference after, int size);

    /** Rejects the rows that name one of these vendors, since they do not exist. */
    void refuseVendors(long importId, Collection<VendorReference> unknown);
}
