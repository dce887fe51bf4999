/**
 * What people read at the terminal: progress, and the report on imports and runs.
 *
 * <p>No call and no file. The run command may call it.
 */
@NullMarked
package org.creditback.report;

import org.jspecify.annotations.NullMarked;
