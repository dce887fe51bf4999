/**
 * Legal entities, dimensions, vouchers and their numbers. Nothing here stores or posts.
 * Plain Java; may be called from everywhere.
 */
@NullMarked
package org.creditback.domain.ledger;

import org.jspecify.annotations.NullMarked;
