/**
 * The door of the ledger: legal entities, periods, numbers, vouchers.
 *
 * <p>No table but those of schema ledger. Every other module may call it.
 */
@NullMarked
package org.creditback.ledger;

import org.jspecify.annotations.NullMarked;
