package org.creditback.receivables.store;

import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.LegalEntityId;

/**
 * An account with dimensions and the number under which it is stored.
 *
 * @param entity whose books
 * @param target account and dimensions
 * @param id     in the ledger
 */
public record StoredTarget(LegalEntityId entity, LedgerDimension target, int id) {}
