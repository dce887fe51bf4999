/**
 * What stands before every page and resource: headers that browsers obey, requests that are refused unread, attempts that are kept.
 *
 * <p>No page, no resource and no rule of the business. The container, pages and resources call it.
 */
@NullMarked
package org.creditback.web.guard;

import org.jspecify.annotations.NullMarked;
