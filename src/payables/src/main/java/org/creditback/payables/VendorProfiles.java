package org.creditback.payables;

import org.creditback.ledger.ProfileRows;

/** The posting profiles of vendors. */
public interface VendorProfiles extends ProfileRows {}
