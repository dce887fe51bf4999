/**
 * What an operator sees of runs, books and imports: MBeans of the server, and meters of the same names.
 *
 * <p>Nothing is decided here. The server's JMX clients and its metrics endpoint call it.
 */
@NullMarked
package org.creditback.reimbursement.operation;

import org.jspecify.annotations.NullMarked;
