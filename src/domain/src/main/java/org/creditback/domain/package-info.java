/**
 * The accountant's words and rules in plain Java, and the three roots of every error.
 * No Jakarta, no JDBC, no logging and no clock: everything a rule needs is handed in.
 */
@NullMarked
package org.creditback.domain;

import org.jspecify.annotations.NullMarked;
