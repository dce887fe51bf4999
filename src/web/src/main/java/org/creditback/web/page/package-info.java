/**
 * What all pages share: who looks, at which legal entity, in which language; messages and errors.
 *
 * <p>No page of its own and no rule. Only view beans and pages call it, and the door of the log-in.
 */
@NullMarked
package org.creditback.web.page;

import org.jspecify.annotations.NullMarked;
