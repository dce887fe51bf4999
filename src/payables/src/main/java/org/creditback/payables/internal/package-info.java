/**
 * The beans behind the doors of payables: transactions, roles, order of calls.
 *
 * <p>No SQL and no rule. Only the container calls them.
 */
@NullMarked
package org.creditback.payables.internal;

import org.jspecify.annotations.NullMarked;
