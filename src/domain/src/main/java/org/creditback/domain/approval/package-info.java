/**
 * When another person must agree before money moves, and who that person may be: for runs, and for whatever else is proposed.
 *
 * <p>Not here: what is proposed, and what its approval does.
 */
@NullMarked
package org.creditback.domain.approval;

import org.jspecify.annotations.NullMarked;
