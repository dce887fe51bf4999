/**
 * Candidates, decisions, terms and the proof of a run.
 *
 * <p>Pure rules: every input is an argument. Everybody may use it.
 */
@NullMarked
package org.creditback.domain.reimbursement;

import org.jspecify.annotations.NullMarked;
