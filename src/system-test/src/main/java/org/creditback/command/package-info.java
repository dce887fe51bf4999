/**
 * The run command: a folder of data in, a readable report out.
 *
 * <p>No rule of the application: it calls the REST interface as any program would. Only the build starts it.
 */
@NullMarked
package org.creditback.command;

import org.jspecify.annotations.NullMarked;
