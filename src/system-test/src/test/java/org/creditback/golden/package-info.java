/**
 * The golden examples and made-up worlds through the real server, compared with what the specification says.
 *
 * <p>Facts go in as users bring them in; what came out is read from the books. May call RunningServer, and nothing of the application.
 */
@NullMarked
package org.creditback.golden;

import org.jspecify.annotations.NullMarked;
