/**
 * The three roots of all errors; the words themselves live in the packages below.
 *
 * <p>No Jakarta, no JDBC, no logging, no clock. Everybody may use it.
 */
@NullMarked
package org.creditback.domain;

import org.jspecify.annotations.NullMarked;
