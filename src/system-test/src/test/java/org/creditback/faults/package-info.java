/**
 * Faults on a server and a database of their own: killed, cut off, poisoned, started twice; what comes after must be the same.
 *
 * <p>Goes in as operators and programs do, by management operation and REST; sets up and reads by SQL. May call org.creditback.server.
 */
@NullMarked
package org.creditback.faults;

import org.jspecify.annotations.NullMarked;
