/**
 * Pages of the imports: a file is sent, watched, and its rejected rows are taken back.
 *
 * <p>No rule and no SQL. Nobody calls it but the pages.
 */
@NullMarked
package org.creditback.web.imports;

import org.jspecify.annotations.NullMarked;
