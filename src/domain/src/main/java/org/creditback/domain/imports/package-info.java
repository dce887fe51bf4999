/**
 * What a file may say, row by row: columns, formats, and which error of a row comes first.
 *
 * <p>Nothing here knows a file or a table. The reimbursement module reads rows with it; every module's import takes them.
 */
@NullMarked
package org.creditback.domain.imports;

import org.jspecify.annotations.NullMarked;
