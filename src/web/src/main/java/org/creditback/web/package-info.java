/**
 * Pages and resources: they translate between people and doors.
 *
 * <p>No SQL, no store, no JobOperator. Nobody calls it.
 */
@NullMarked
package org.creditback.web;

import org.jspecify.annotations.NullMarked;
