package org.creditback.ledger;

import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;

/** Who calls, and for which legal entities they may: asked by every service on every call. */
public interface Access {

    /** The name of the caller; {@code console} for a job that nobody logged in for. */
    String caller();

    /**
     * Passes only callers with a grant for the legal entity, and with an account that may still log in.
     *
     * @throws org.creditback.domain.Refusal NOT_FOUND where the caller has no grant, or the entity does not exist: the two look the same to
     *     an outsider. A refused attempt leaves an audit event
     */
    void require(LegalEntityId entity);

    /**
     * Passes only callers whose account may still log in: for acts that concern no single legal entity.
     *
     * @throws org.creditback.domain.Refusal NOT_AUTHORIZED for a disabled account in a session that it opened before
     */
    void requireEnabled();

    /** The legal entities of the caller, in code order; all for a grant of every legal entity. */
    List<LegalEntityId> granted();
}
