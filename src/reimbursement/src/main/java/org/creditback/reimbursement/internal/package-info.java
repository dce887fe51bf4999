/**
 * The beans behind the doors of runs: transactions, roles, order of calls.
 *
 * <p>No SQL and no rule. Only the container and the batch artifacts call them.
 */
@NullMarked
package org.creditback.reimbursement.internal;

import org.jspecify.annotations.NullMarked;
