/**
 * The beans behind the doors of receivables: transactions, roles, order of calls.
 *
 * <p>No SQL and no rule. Only the container calls them.
 */
@NullMarked
package org.creditback.receivables.internal;

import org.jspecify.annotations.NullMarked;
