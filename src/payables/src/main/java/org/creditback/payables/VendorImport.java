package org.creditback.payables;

import java.util.Collection;
import java.util.Set;
import org.creditback.domain.imports.VendorReference;
import org.creditback.domain.imports.VendorRow;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.StagedRows;

/**
 * The vendors of a file.
 *
 * <p>A vendor who exists is updated; but a changed bank account waits for its approval, and an empty one leaves what is there. The bank
 * account of a new vendor is approved by the import, unless {@link #letBankAccountsWait} was said of the legal entity.
 */
public interface VendorImport extends StagedRows<VendorRow> {

    /** The methods of payment of a legal entity; no caller is asked. */
    Set<String> methodsOfPayment(LegalEntityId entity);

    /** Which of these do not exist; no caller is asked. */
    Set<VendorReference> unknown(Collection<VendorReference> vendors);

    /** Bank accounts of new vendors of these legal entities wait for approval, as a change does. */
    void letBankAccountsWait(long importId, Collection<LegalEntityId> entities);
}
