/**
 * The door of receivables: customers, open transactions, settlement.
 *
 * <p>Nothing of payables or of a run. The reimbursement module and the web may call it.
 */
@NullMarked
package org.creditback.receivables;

import org.jspecify.annotations.NullMarked;
