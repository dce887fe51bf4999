package org.creditback.reimbursement;

import java.util.List;

/**
 * A rejected row as it stood in its file.
 *
 * @param line   where it begins in the file; the header is line 1
 * @param fields in the order of the file's columns: fewer or more where the row does not fit its header
 */
public record OriginalRow(long line, List<String> fields) {}
