/**
 * The beans behind the door of reimbursement: transactions, roles, order of calls.
 *
 * <p>No SQL and no rule. Only the container calls them.
 */
@NullMarked
package org.creditback.reimbursement.internal;

import org.jspecify.annotations.NullMarked;
