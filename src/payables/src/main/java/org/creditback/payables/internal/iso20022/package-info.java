/**
 * Bank files as ISO 20022 wants them: writing pain.001, reading it back, reading what banks answer.
 *
 * <p>Plain Java on streams: no bean, no SQL, no clock. Called by the beans of payables only.
 */
@NullMarked
package org.creditback.payables.internal.iso20022;

import org.jspecify.annotations.NullMarked;
