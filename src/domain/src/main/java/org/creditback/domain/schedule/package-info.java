/**
 * When something is due again, and which day it is for: calendar arithmetic, no clock.
 *
 * <p>Not here: who asks, and what is done then.
 */
@NullMarked
package org.creditback.domain.schedule;

import org.jspecify.annotations.NullMarked;
