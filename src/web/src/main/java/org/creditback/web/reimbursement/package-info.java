/**
 * Pages of runs and reimbursements.
 *
 * <p>No rule and no SQL: views call doors. Only pages call it.
 */
@NullMarked
package org.creditback.web.reimbursement;

import org.jspecify.annotations.NullMarked;
