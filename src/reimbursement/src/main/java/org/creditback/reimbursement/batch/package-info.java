/**
 * The artifacts of the job customer-reimbursement.
 *
 * <p>They translate between the batch container and the beans, and remember nothing: the truth is in the run tables.
 */
@NullMarked
package org.creditback.reimbursement.batch;

import org.jspecify.annotations.NullMarked;
