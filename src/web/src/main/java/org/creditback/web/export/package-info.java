/**
 * Lists as files: CSV for programs, XLSX for people. A text is never taken for a formula.
 *
 * <p>No rule and no SQL. Resources and pages call it.
 */
@NullMarked
package org.creditback.web.export;

import org.jspecify.annotations.NullMarked;
