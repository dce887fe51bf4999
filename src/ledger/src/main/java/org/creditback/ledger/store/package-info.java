/**
 * The SQL of schema ledger.
 *
 * <p>No decision, and no table of another module. Only the beans of this module call it.
 */
@NullMarked
package org.creditback.ledger.store;

import org.jspecify.annotations.NullMarked;
