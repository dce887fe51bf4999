/**
 * Inquiries: lists of what is booked and of who did what, read in parts, each with its file.
 *
 * <p>No rule and no SQL. Nobody calls it but the pages.
 */
@NullMarked
package org.creditback.web.inquiry;

import org.jspecify.annotations.NullMarked;
