/**
 * Pages of receivables: customers and parameters.
 *
 * <p>No rule and no SQL: views call doors. Only pages call it.
 */
@NullMarked
package org.creditback.web.receivables;

import org.jspecify.annotations.NullMarked;
