/**
 * The database and the server of the run command, as child processes.
 *
 * <p>Nothing of the application itself. The run command and the system tests use it.
 */
@NullMarked
package org.creditback.server;

import org.jspecify.annotations.NullMarked;
