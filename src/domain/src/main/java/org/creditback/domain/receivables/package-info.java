/**
 * Customers and their open transactions. No vendor is known here.
 * Plain Java; may be called from everywhere.
 */
@NullMarked
package org.creditback.domain.receivables;

import org.jspecify.annotations.NullMarked;
