/**
 * Customers, their open transactions and their credits.
 *
 * <p>No vendor is known here but by account. Everybody may use it.
 */
@NullMarked
package org.creditback.domain.receivables;

import org.jspecify.annotations.NullMarked;
