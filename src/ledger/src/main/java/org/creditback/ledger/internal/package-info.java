/**
 * The beans behind the door of the ledger: transactions, roles, order of calls.
 *
 * <p>No SQL and no rule. Only the container calls them.
 */
@NullMarked
package org.creditback.ledger.internal;

import org.jspecify.annotations.NullMarked;
