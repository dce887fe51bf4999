/**
 * Legal entities, periods, vouchers and their postings.
 *
 * <p>A voucher that exists is balanced. Everybody may use it.
 */
@NullMarked
package org.creditback.domain.ledger;

import org.jspecify.annotations.NullMarked;
