/**
 * Legal entities, accounts of people, and what each person chooses for the own account.
 *
 * <p>No rule: who may do what is decided behind the doors of ledger and reimbursement. Only the pages call it.
 */
@NullMarked
package org.creditback.web.administration;

import org.jspecify.annotations.NullMarked;
