/**
 * The SQL of schema receivables.
 *
 * <p>No decision, and no table of another module. Only the beans of this module call it.
 */
@NullMarked
package org.creditback.receivables.store;

import org.jspecify.annotations.NullMarked;
