/**
 * How fast the rules and the run are, measured with JMH.
 *
 * <p>No claim without its command and machine. Nobody calls it.
 */
@NullMarked
package org.creditback.benchmarks;

import org.jspecify.annotations.NullMarked;
