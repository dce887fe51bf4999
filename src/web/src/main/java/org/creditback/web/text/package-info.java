/**
 * Texts in the language of the reader.
 *
 * <p>No page and no rule. Pages and resources call it.
 */
@NullMarked
package org.creditback.web.text;

import org.jspecify.annotations.NullMarked;
