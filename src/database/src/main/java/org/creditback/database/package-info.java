/**
 * The SQL of the stores, the migrations, and the roles of the database.
 *
 * <p>No business rule lives here. The stores of the service modules call it.
 */
@NullMarked
package org.creditback.database;

import org.jspecify.annotations.NullMarked;
