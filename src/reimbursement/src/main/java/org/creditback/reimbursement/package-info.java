/**
 * The door of reimbursement: runs, candidates, the job, the imports.
 *
 * <p>No page and no table of another module. Only the web may call it.
 */
@NullMarked
package org.creditback.reimbursement;

import org.jspecify.annotations.NullMarked;
