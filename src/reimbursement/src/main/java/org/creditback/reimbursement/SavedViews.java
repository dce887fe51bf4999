package org.creditback.reimbursement;

import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/**
 * The views of reports: everybody's own, and those that an administrator published to everybody of the legal entity. Every method checks role
 * and legal entity. Nobody sees the own views of others; a published one is applied by all and changed by administrators only.
 *
 * @see "Rule RE-2"
 */
public interface SavedViews {

    /** How many views a person may have of a report, and how many may be published. */
    int MOST = 100;

    /** The published views and the caller's own ones, in the order of their names. */
    List<SavedView> list(LegalEntityId entity, ViewedReport report);

    /**
     * Stores a view.
     *
     * @throws org.creditback.domain.Refusal MISSING_VALUE or BAD_VALUE with the field; ALREADY_EXISTS for the name; TOO_MANY; NOT_AUTHORIZED for
     *     who publishes without being an administrator
     */
    SavedView save(LegalEntityId entity, ViewedReport report, ViewTerms terms);

    /**
     * Replaces its name and conditions, publishes it or takes it back as the caller's own; who wrote last is not overwritten unseen.
     *
     * @throws org.creditback.domain.Refusal as {@link #save}; NOT_FOUND for what the caller does not see; STALE_VERSION
     */
    SavedView change(LegalEntityId entity, ViewId view, ViewTerms terms, int version);

    /** Deletes it; the same refusals as {@link #change}. */
    void delete(LegalEntityId entity, ViewId view, int version);

    /**
     * Lets the caller begin with a view that they see; null for none.
     *
     * @throws org.creditback.domain.Refusal NOT_FOUND
     */
    void prefer(LegalEntityId entity, ViewedReport report, @Nullable ViewId view);
}
