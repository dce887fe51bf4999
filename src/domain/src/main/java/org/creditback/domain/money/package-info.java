/**
 * Exact amounts, pro-rata shares and exchange rates, on joda-money. No double, no rounding that is not written where it happens.
 * Plain Java; may be called from everywhere.
 */
@NullMarked
package org.creditback.domain.money;

import org.jspecify.annotations.NullMarked;
