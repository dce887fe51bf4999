package org.creditback.domain.imports;

import java.util.Optional;

/** What rows are compared with while a file is read. */
public interface Books {

    /** The legal entity with this code; empty where the caller has no grant for it, or it does not exist. */
    Optional<EntityTerms> entity(String legalEntity);

    /** True where the legal entity has this method of payment. */
    boolean hasMethodOfPayment(String legalEntity, String method);

    /** True for upper case without spaces, with right length, structure and check digits, the national ones included (PC-1). */
    boolean isIban(String text);

    /** True for the form of ISO 9362, in upper case (PC-2). */
    boolean isBic(String text);
}
