/**
 * Who is paid, and what a run must know of a vendor. No customer is known here.
 * Plain Java; may be called from everywhere.
 */
@NullMarked
package org.creditback.domain.payables;

import org.jspecify.annotations.NullMarked;
