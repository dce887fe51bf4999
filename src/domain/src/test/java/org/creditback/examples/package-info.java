/**
 * The golden examples as data: facts, expected outcomes, their notation, and an independent model of the rules.
 *
 * <p>Plain maps, text and numbers only: nothing here may call the rules under test. The tests of every level read it.
 */
@NullMarked
package org.creditback.examples;

import org.jspecify.annotations.NullMarked;
