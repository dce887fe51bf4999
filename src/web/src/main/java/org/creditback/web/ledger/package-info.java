/**
 * Pages of the accounting set-up: fiscal calendar, exchange rates, number sequences, posting profiles, dimensions.
 *
 * <p>No rule of accounting. Only the pages of this package call it.
 */
@NullMarked
package org.creditback.web.ledger;

import org.jspecify.annotations.NullMarked;
