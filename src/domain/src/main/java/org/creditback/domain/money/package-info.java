/**
 * Amounts: shares, exchange rates, and what joda-money lacks.
 *
 * <p>No rounding that the caller did not ask for, no double. Everybody may use it.
 */
@NullMarked
package org.creditback.domain.money;

import org.jspecify.annotations.NullMarked;
