/**
 * The SQL of schema payables.
 *
 * <p>No decision, and no table of another module. Only the beans of this module call it.
 */
@NullMarked
package org.creditback.payables.store;

import org.jspecify.annotations.NullMarked;
