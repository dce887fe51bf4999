/**
 * Pages of accounts payable: vendors, methods of payment, parameters.
 *
 * <p>No rule and no SQL. Only pages call it.
 */
@NullMarked
package org.creditback.web.payables;

import org.jspecify.annotations.NullMarked;
