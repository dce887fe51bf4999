/**
 * Lists as PDF, for people who print.
 *
 * <p>The only package that knows the PDF library. Lengths are hundredths of a point, from the upper left corner of the page.
 */
@NullMarked
package org.creditback.web.pdf;

import org.jspecify.annotations.NullMarked;
