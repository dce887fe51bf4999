/** Attacks on the whole application: by the wrong role, for the wrong legal entity, from another site, with hostile input. */
@NullMarked
package org.creditback.security;

import org.jspecify.annotations.NullMarked;
