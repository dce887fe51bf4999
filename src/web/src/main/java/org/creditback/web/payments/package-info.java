/**
 * Pages that pay vendors: proposal, journals, bank files, what becomes of each payment.
 *
 * <p>They ask the doors of payables and decide nothing. Set-up of payments stands in {@code web.payables}, lists in {@code web.inquiry}.
 */
@NullMarked
package org.creditback.web.payments;

import org.jspecify.annotations.NullMarked;
