/**
 * The pages in a browser, one test for each page, named as the page.
 *
 * <p>They look at what a person sees and never at the database.
 */
@NullMarked
package org.creditback.pages;

import org.jspecify.annotations.NullMarked;
