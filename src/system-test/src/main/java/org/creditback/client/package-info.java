/**
 * Calls the REST interface as a program does.
 *
 * <p>No file and no terminal. The run command and tests may call it.
 */
@NullMarked
package org.creditback.client;

import org.jspecify.annotations.NullMarked;
