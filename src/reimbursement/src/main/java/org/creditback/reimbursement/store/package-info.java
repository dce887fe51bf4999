/**
 * The SQL of schema reimbursement.
 *
 * <p>No decision, and no table of another module. Only the beans of this module call it.
 */
@NullMarked
package org.creditback.reimbursement.store;

import org.jspecify.annotations.NullMarked;
