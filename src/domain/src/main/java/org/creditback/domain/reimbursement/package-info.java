/**
 * The decision who is reimbursed, the vouchers that follow, and the proof of a run.
 * Plain Java; may be called from everywhere.
 */
@NullMarked
package org.creditback.domain.reimbursement;

import org.jspecify.annotations.NullMarked;
