/**
 * The door of payables: vendors, vendor invoices, payments, bank files.
 *
 * <p>Nothing of receivables or of a run. The reimbursement module and the web may call it.
 */
@NullMarked
package org.creditback.payables;

import org.jspecify.annotations.NullMarked;
