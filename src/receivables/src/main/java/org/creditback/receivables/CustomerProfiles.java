package org.creditback.receivables;

import org.creditback.ledger.ProfileRows;

/** The posting profiles of customers. */
public interface CustomerProfiles extends ProfileRows {}
