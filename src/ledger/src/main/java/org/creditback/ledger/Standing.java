package org.creditback.ledger;

import java.util.Optional;
import java.util.Set;
import org.creditback.domain.ledger.LegalEntityId;

/** Whether somebody may still do what they asked for some time ago: for work that starts in their name while they are not there. */
public interface Standing {

    /**
     * Why an account may not act for a legal entity; empty where it may.
     *
     * @param userName whose account
     * @param anyOf    one of these roles is enough
     */
    Optional<LostRight> lost(String userName, LegalEntityId entity, Set<String> anyOf);
}
