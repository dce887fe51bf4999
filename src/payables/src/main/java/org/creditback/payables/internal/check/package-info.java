/**
 * Checks on paper: how one is laid out, and how an amount is said in words.
 *
 * <p>Not here: which payments get one, and where its bytes are kept. Called by the generation of payments.
 */
@NullMarked
package org.creditback.payables.internal.check;

import org.jspecify.annotations.NullMarked;
