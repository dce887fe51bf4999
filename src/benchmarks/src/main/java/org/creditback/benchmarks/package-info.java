/**
 * How fast the run is, against a twin in SQL, and how fast the rules are, measured with JMH.
 *
 * <p>No claim without its command and machine. Nobody calls it.
 */
@NullMarked
package org.creditback.benchmarks;

import org.jspecify.annotations.NullMarked;
