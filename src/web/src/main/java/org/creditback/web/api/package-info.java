/**
 * REST resources: JSON record, door, JSON record.
 *
 * <p>No rule and no SQL. Only the container calls them.
 */
@NullMarked
package org.creditback.web.api;

import org.jspecify.annotations.NullMarked;
