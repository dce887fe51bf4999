/**
 * Vendors, their bank details, vendor invoices and payments.
 *
 * <p>No customer is known here. Everybody may use it.
 */
@NullMarked
package org.creditback.domain.payables;

import org.jspecify.annotations.NullMarked;
